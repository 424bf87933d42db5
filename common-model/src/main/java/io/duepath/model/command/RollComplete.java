package io.duepath.model.command;

import java.time.LocalDate;
import java.util.Objects;

/** One partition of loan-events is through its roll of a date; of {@code of} partitions. */
public record RollComplete(LocalDate date, int partition, int of) implements NotificationCommand {

    public RollComplete {
        Objects.requireNonNull(date, "date");
        if (partition < 0 || partition >= of) {
            throw new IllegalArgumentException("partition must be one of the partitions");
        }
    }
}
