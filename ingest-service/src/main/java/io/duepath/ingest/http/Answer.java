package io.duepath.ingest.http;

import io.duepath.ingest.domain.Placed;
import io.duepath.model.fault.Problem;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One line of the answer to a stream, one result of a batch. */
record Answer(
        long line,
        String status,
        @Nullable String topic,
        @Nullable Integer partition,
        @Nullable Long offset,
        @Nullable Boolean advanced,
        List<Problem> problems) {

    static Answer accepted(long line, Placed at) {
        return new Answer(line, "accepted", at.topic(), at.partition(), at.offset(), null, List.of());
    }

    static Answer ticked(long line, boolean advanced) {
        return new Answer(line, "accepted", null, null, null, advanced, List.of());
    }

    static Answer rejected(long line, List<Problem> problems) {
        return new Answer(line, "rejected", null, null, null, null, problems);
    }

    static Answer unacknowledged(long line) {
        return new Answer(line, "unacknowledged", null, null, null, null, List.of());
    }
}
