package io.duepath.staging.backtest;

import io.duepath.model.event.LoanFact;
import io.duepath.staging.engine.Staging;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.function.BiConsumer;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Plays a file of events through the engine and writes what follows as NDJSON. The same events, policy and checks give
 * the same files.
 *
 * @param daily moves the business date day by day between the times of events; otherwise the file's own ticks do
 */
public record Backtest(
        Path events, Staging staging, @Nullable Staging against, boolean daily, Checks checks, Path out) {

    /** What a run did; {@code comparison} is there if a second policy ran beside the first. */
    public record Result(
            long events,
            long rejected,
            int loans,
            @Nullable LocalDate lastDate,
            @Nullable Comparison comparison) {}

    /**
     * Runs.
     *
     * @param bytesRead told of progress in the file
     * @param rejected told of each line that was passed over, with its number and the reason
     */
    public Result run(LongConsumer bytesRead, BiConsumer<Long, String> rejected) throws IOException {
        try (Output output = new Output(out, "")) {
            Staging second = against;
            if (second == null) {
                Run run = new Run(output, null, null, rejected);
                EventFile.read(events, bytesRead, run);
                return run.finish(null);
            }
            try (Output other = new Output(out, "-against")) {
                Comparison comparison = new Comparison();
                Run run = new Run(output, comparison, new Side(second, other), rejected);
                EventFile.read(events, bytesRead, run);
                return run.finish(comparison);
            }
        }
    }

    private record Side(Staging staging, Output output) {}

    private final class Run implements EventFile.Reader {

        private final Output output;
        private final HeapPartition partition;
        private final @Nullable HeapPartition second;
        private final BiConsumer<Long, String> rejects;
        private long count;
        private long rejectedCount;
        private @Nullable LocalDate last;

        Run(Output output, @Nullable Comparison comparison, @Nullable Side side, BiConsumer<Long, String> rejects) {
            this.output = output;
            this.rejects = rejects;
            this.partition = new HeapPartition(staging, message -> {
                output.message(message);
                if (comparison != null) {
                    comparison.first(message);
                }
            });
            this.second = side == null
                    ? null
                    : new HeapPartition(side.staging, message -> {
                        side.output.message(message);
                        if (comparison != null) {
                            comparison.second(message);
                        }
                    });
        }

        @Override
        public void fact(LocalDate known, LoanFact fact) {
            count++;
            reach(known);
            partition.take(fact);
            if (second != null) {
                second.take(fact);
            }
        }

        @Override
        public void day(LocalDate date) {
            count++;
            reach(date);
            advance(date);
        }

        @Override
        public void rejected(long line, String reason) {
            rejectedCount++;
            rejects.accept(line, reason);
        }

        Result finish(@Nullable Comparison comparison) {
            answer(null);
            return new Result(count, rejectedCount, partition.loanIds().size(), last, comparison);
        }

        private void reach(LocalDate known) {
            LocalDate before = last;
            if (before == null || known.isAfter(before)) {
                answer(known);
                if (daily) {
                    for (LocalDate day = before == null ? known : before.plusDays(1);
                            !day.isAfter(known);
                            day = day.plusDays(1)) {
                        advance(day);
                    }
                }
                last = known;
            }
        }

        private void advance(LocalDate date) {
            partition.advance(date);
            if (second != null) {
                second.advance(date);
            }
        }

        private void answer(@Nullable LocalDate before) {
            for (Checks.Due due = checks.next(last, before); due != null; due = checks.next(last, before)) {
                LocalDate asOf = due.asOf();
                (due.all() ? partition.loanIds() : due.loanIds())
                        .stream().sorted().forEach(id -> output.status(partition.status(id, asOf)));
                if (due.all() && before == null) {
                    return;
                }
                if (due.all()) {
                    last = asOf.plusDays(1);
                }
            }
        }
    }
}
