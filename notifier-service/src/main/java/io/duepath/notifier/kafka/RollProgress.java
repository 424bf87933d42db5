package io.duepath.notifier.kafka;

import io.duepath.notifier.contact.CompletedRolls;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** How far each partition of this instance has come; written by the stream threads, read by HTTP. */
public final class RollProgress implements CompletedRolls {

    private final Map<Integer, Optional<LocalDate>> byPartition = new ConcurrentHashMap<>();

    void reached(int partition, Optional<LocalDate> date) {
        byPartition.put(partition, date);
    }

    void left(int partition) {
        byPartition.remove(partition);
    }

    /** How many partitions this instance has. */
    int partitions() {
        return byPartition.size();
    }

    @Override
    public Optional<LocalDate> complete() {
        LocalDate lowest = null;
        for (Optional<LocalDate> date : byPartition.values()) {
            if (date.isEmpty()) {
                return Optional.empty();
            }
            lowest = lowest == null || date.get().isBefore(lowest) ? date.get() : lowest;
        }
        return Optional.ofNullable(lowest);
    }
}
