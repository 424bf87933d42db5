package io.duepath.ingest.http;

import org.jspecify.annotations.Nullable;

/**
 * The sum of one request.
 *
 * @param unacknowledged messages without an answer of the broker; absent if there are none
 * @param stoppedAfterLine the last line that was looked at, if the stream was not read to its end: nothing behind it was
 *     taken
 */
record Totals(
        long accepted,
        long rejected,
        @Nullable Long unacknowledged,
        @Nullable Long stoppedAfterLine) {

    /** Whether the broker answered for every message. */
    boolean complete() {
        return unacknowledged == null;
    }

    /** Whether the sender was too slow to be heard out; otherwise only a silent broker stops a stream. */
    boolean cutOff() {
        return complete() && stoppedAfterLine != null;
    }
}
