package io.duepath.ingest.http;

import io.duepath.ingest.domain.Door;
import io.duepath.ingest.domain.IntakeResult;
import io.duepath.ingest.domain.Outlet;
import io.duepath.ingest.domain.Placed;
import io.duepath.ingest.domain.Tally;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;

/** The messages of one request that wait for the broker, oldest first, and the sums of those that had their answer. */
final class Window {

    private final Outlet outlet;
    private final Tally tally;
    private final Answers answers;
    private final int size;
    private final Deque<Waiting> waiting = new ArrayDeque<>();
    private long accepted;
    private long rejected;
    private long unacknowledged;

    private record Waiting(long line, IntakeResult result, CompletableFuture<Placed> placed) {}

    Window(Outlet outlet, Tally tally, Answers answers, int size) {
        this.outlet = outlet;
        this.tally = tally;
        this.answers = answers;
        this.size = size;
    }

    /** Whether the broker has answered for everything it was asked so far. */
    boolean acknowledged() {
        return unacknowledged == 0;
    }

    /** Sends; waits for the oldest only if the window is full. */
    void send(long line, IntakeResult result) {
        waiting.add(new Waiting(line, result, outlet.publish(result)));
        for (Waiting oldest = waiting.peek(); oldest != null && due(oldest); oldest = waiting.peek()) {
            settle(waiting.remove());
        }
    }

    /** Waits for all. */
    void settleAll() {
        if (!waiting.isEmpty()) {
            outlet.flush();
        }
        while (!waiting.isEmpty()) {
            settle(waiting.remove());
        }
    }

    void ticked(long line, IntakeResult tick, boolean advanced) {
        accepted++;
        tally.answered(Door.HTTP, tick);
        answers.ticked(line, advanced);
    }

    void unacknowledged(long line) {
        unacknowledged++;
        tally.unacknowledged(Door.HTTP);
        answers.unacknowledged(line);
    }

    Totals totals(@Nullable Long stoppedAfterLine) {
        return new Totals(accepted, rejected, acknowledged() ? null : unacknowledged, stoppedAfterLine);
    }

    private boolean due(Waiting oldest) {
        return waiting.size() > size || oldest.placed().isDone();
    }

    private void settle(Waiting settled) {
        Placed at;
        try {
            at = settled.placed().join();
        } catch (CompletionException e) {
            unacknowledged(settled.line());
            return;
        }
        tally.answered(Door.HTTP, settled.result());
        if (settled.result().problems().isEmpty()) {
            accepted++;
            answers.accepted(settled.line(), at);
        } else {
            rejected++;
            answers.rejected(settled.line(), settled.result().problems());
        }
    }
}
