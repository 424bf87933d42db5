package io.duepath.staging.backtest;

import io.duepath.model.event.LoanFact;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** The course of a run: turns the events of a file into moves, with the days between them and what is asked on the way. */
final class Course implements Event.Reader {

    private final boolean daily;
    private final Checks checks;
    private final BiConsumer<Long, String> refusals;
    private List<Move> moves = new ArrayList<>();
    private long count;
    private long refused;
    private @Nullable LocalDate last;

    /** {@code daily} moves the business date day by day between the times of events. */
    Course(boolean daily, Checks checks, BiConsumer<Long, String> refusals) {
        this.daily = daily;
        this.checks = checks;
        this.refusals = refusals;
    }

    /** The moves that follow from the next events of the file. */
    List<Move> moves(List<Event> events) {
        moves = new ArrayList<>(events.size());
        events.forEach(event -> event.tell(this));
        return moves;
    }

    /** The moves after the last event. */
    List<Move> end() {
        moves = new ArrayList<>();
        answer(null);
        return moves;
    }

    long count() {
        return count;
    }

    long refused() {
        return refused;
    }

    @Nullable
    LocalDate last() {
        return last;
    }

    @Override
    public void fact(LocalDate known, LoanFact fact) {
        count++;
        reach(known);
        moves.add(new Move.Take(fact));
    }

    @Override
    public void day(LocalDate date) {
        count++;
        reach(date);
        moves.add(new Move.Advance(date));
    }

    @Override
    public void refused(long line, String reason) {
        refused++;
        refusals.accept(line, reason);
    }

    private void reach(LocalDate known) {
        LocalDate before = last;
        if (before == null || known.isAfter(before)) {
            answer(known);
            if (daily) {
                for (LocalDate day = before == null ? known : before.plusDays(1);
                        !day.isAfter(known);
                        day = day.plusDays(1)) {
                    moves.add(new Move.Advance(day));
                }
            }
            last = known;
        }
    }

    private void answer(@Nullable LocalDate before) {
        for (Checks.Due due = checks.next(last, before); due != null; due = checks.next(last, before)) {
            moves.add(new Move.Answer(due.asOf(), due.all() ? null : due.loanIds()));
            if (due.all() && before == null) {
                return;
            }
            if (due.all()) {
                last = due.asOf().plusDays(1);
            }
        }
    }
}
