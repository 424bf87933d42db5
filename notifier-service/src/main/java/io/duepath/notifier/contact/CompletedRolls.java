package io.duepath.notifier.contact;

import java.time.LocalDate;
import java.util.Optional;

/** Says how far this instance has come. */
public interface CompletedRolls {

    /**
     * The newest date whose roll is complete in all customer partitions of this instance and whose waiting commands
     * have been decided and committed.
     */
    Optional<LocalDate> complete();
}
