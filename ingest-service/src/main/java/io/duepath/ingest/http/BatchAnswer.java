package io.duepath.ingest.http;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The answer to a batch; results carry the position of their event as {@code line}, counted from 1. */
record BatchAnswer(
        long accepted,
        long rejected,
        @Nullable Long unacknowledged,
        @Nullable Long stoppedAfterLine,
        List<Answer> results) {

    static BatchAnswer of(Totals totals, List<Answer> results) {
        return new BatchAnswer(
                totals.accepted(), totals.rejected(), totals.unacknowledged(), totals.stoppedAfterLine(), results);
    }
}
