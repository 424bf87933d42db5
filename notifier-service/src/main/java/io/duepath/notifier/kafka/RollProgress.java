package io.duepath.notifier.kafka;

import io.duepath.notifier.query.CompletedRolls;
import io.duepath.notifier.query.RolledHere;
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
    public RolledHere here() {
        Map<Integer, Optional<LocalDate>> now = Map.copyOf(byPartition);
        boolean all = now.values().stream().allMatch(Optional::isPresent);
        LocalDate lowest = all
                ? now.values().stream()
                        .flatMap(Optional::stream)
                        .min(LocalDate::compareTo)
                        .orElse(null)
                : null;
        return new RolledHere(lowest, now.size());
    }
}
