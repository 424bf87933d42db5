package io.duepath.local.play;

import io.duepath.model.command.RollComplete;
import java.time.LocalDate;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;

/** Which dates' rolls are complete, as staging says in notification-commands. */
final class Rolls {

    private final Map<LocalDate, BitSet> done = new HashMap<>();
    private final Map<LocalDate, Integer> of = new HashMap<>();

    synchronized void heard(RollComplete roll) {
        done.computeIfAbsent(roll.date(), date -> new BitSet()).set(roll.partition());
        of.put(roll.date(), roll.of());
    }

    /** Whether every partition of loan-events is through its roll of this date. */
    synchronized boolean complete(LocalDate date) {
        BitSet partitions = done.get(date);
        return partitions != null && partitions.cardinality() >= of.getOrDefault(date, Integer.MAX_VALUE);
    }
}
