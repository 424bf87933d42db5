package io.duepath.ingest.http;

import org.jspecify.annotations.Nullable;

/** The answer to one accepted event: where it is; for a tick, whether the date is new. */
record SingleAnswer(
        String status,
        @Nullable String topic,
        @Nullable Integer partition,
        @Nullable Long offset,
        @Nullable Boolean advanced) {

    static SingleAnswer of(Answer answer) {
        return new SingleAnswer(
                answer.status(), answer.topic(), answer.partition(), answer.offset(), answer.advanced());
    }
}
