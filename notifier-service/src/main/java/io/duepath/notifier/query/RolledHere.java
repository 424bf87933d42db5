package io.duepath.notifier.query;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How far some instances have come.
 *
 * @param complete the newest date whose roll is complete in all their customer partitions and whose waiting commands have
 *     been decided and committed; null before the first
 * @param partitions how many customer partitions they have
 */
public record RolledHere(@Nullable LocalDate complete, int partitions) {

    /** How far all have come: as far as the slowest, and nowhere while a partition is missing. */
    public static @Nullable LocalDate complete(List<RolledHere> parts, int partitions) {
        int known = parts.stream().mapToInt(RolledHere::partitions).sum();
        List<RolledHere> holders =
                parts.stream().filter(p -> p.partitions() > 0).toList();
        if (known < partitions || holders.stream().anyMatch(p -> p.complete() == null)) {
            return null;
        }
        return holders.stream()
                .map(RolledHere::complete)
                .filter(Objects::nonNull)
                .min(LocalDate::compareTo)
                .orElse(null);
    }
}
