package io.duepath.staging.backtest;

import io.duepath.staging.engine.Staging;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.BiConsumer;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Plays a file of events through the engine and writes what follows as NDJSON. The same events, policy and checks give
 * the same files, however many threads do the work: lines are parsed in blocks, loans are dealt out to shards, and what
 * the shards say is put together in the order of the file.
 *
 * @param daily moves the business date day by day between the times of events; otherwise the file's own ticks do
 * @param threads how many threads work, each on a shard of the loans
 */
public record Backtest(
        Path events, Staging staging, @Nullable Staging against, boolean daily, Checks checks, Path out, int threads) {

    /** How many blocks of lines may be on the way at once: what bounds the memory they take. */
    private static final int AHEAD = 4;

    /** A run with as many threads as the machine has cores. */
    public Backtest(Path events, Staging staging, @Nullable Staging against, boolean daily, Checks checks, Path out) {
        this(events, staging, against, daily, checks, out, Runtime.getRuntime().availableProcessors());
    }

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
        ExecutorService workers = Executors.newFixedThreadPool(threads);
        try (EventLines lines = new EventLines(events, bytesRead);
                Side first = new Side(staging, threads, true, new Output(out, ""))) {
            Course course = new Course(daily, checks, rejected);
            Staging second = against;
            if (second == null) {
                new Run(lines, course, List.of(first), workers).play();
                return new Result(course.count(), course.refused(), first.loans(), course.last(), null);
            }
            try (Side other = new Side(second, threads, false, new Output(out, "-against"))) {
                new Run(lines, course, List.of(first, other), workers).play();
                Comparison comparison = new Comparison(first.tally(staging), other.tally(second));
                return new Result(course.count(), course.refused(), first.loans(), course.last(), comparison);
            }
        } finally {
            workers.shutdownNow();
        }
    }

    /** Feeds parsers, shards and files, each with the next while the others still work. */
    private static final class Run {
        private final EventLines lines;
        private final Course course;
        private final List<Side> sides;
        private final ExecutorService workers;
        private final Deque<CompletableFuture<List<Event>>> parsing = new ArrayDeque<>();
        private final Deque<List<List<CompletableFuture<Tape>>>> playing = new ArrayDeque<>();

        Run(EventLines lines, Course course, List<Side> sides, ExecutorService workers) {
            this.lines = lines;
            this.course = course;
            this.sides = sides;
            this.workers = workers;
        }

        void play() throws IOException {
            for (EventLines.Block block = lines.next(); block != null; block = lines.next()) {
                EventLines.Block next = block;
                parsing.add(CompletableFuture.supplyAsync(() -> EventParser.parse(next), workers));
                if (parsing.size() > AHEAD) {
                    play(course.moves(Side.result(parsing.remove())));
                }
            }
            while (!parsing.isEmpty()) {
                play(course.moves(Side.result(parsing.remove())));
            }
            play(course.end());
            while (!playing.isEmpty()) {
                write();
            }
        }

        private void play(List<Move> moves) throws IOException {
            List<List<CompletableFuture<Tape>>> played = new ArrayList<>();
            for (Side side : sides) {
                played.add(side.play(moves, workers));
            }
            playing.add(played);
            if (playing.size() > AHEAD) {
                write();
            }
        }

        private void write() throws IOException {
            List<List<CompletableFuture<Tape>>> oldest = playing.remove();
            for (int i = 0; i < sides.size(); i++) {
                sides.get(i).write(oldest.get(i));
            }
        }
    }
}
