package io.duepath.local.feed;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What ingest said to a batch of lines.
 *
 * @param accepted how many it took
 * @param refusals each line that it refused, with its number in the batch
 * @param unacknowledged lines that the broker did not answer for
 * @param stoppedAfterLine the last line it looked at; null if it looked at all
 * @param retryAfter how long it asks to be left alone; null if it does not
 */
public record Answer(
        long accepted,
        List<Refusal> refusals,
        Set<Long> unacknowledged,
        @Nullable Long stoppedAfterLine,
        @Nullable Duration retryAfter) {

    public Answer {
        refusals = List.copyOf(refusals);
        unacknowledged = Set.copyOf(unacknowledged);
    }

    /** One line that was not taken and why; the problems as ingest wrote them. */
    public record Refusal(long line, JsonNode problems) {}

    /** Whether nothing is known about a line, so that it must be sent again. */
    public boolean leavesOpen(long line) {
        return unacknowledged.contains(line) || (stoppedAfterLine != null && line > stoppedAfterLine);
    }

    /** Whether every line was taken or refused. */
    public boolean isComplete() {
        return unacknowledged.isEmpty() && stoppedAfterLine == null;
    }
}
