package io.duepath.notifier.contact;

import io.duepath.model.command.RollComplete;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Which rolls are done, as heard in one partition of notification-commands. A partition of loan-events rolls its dates
 * in order, so its newest one says it all and the book does not grow.
 *
 * @param of how many partitions roll; 0 before the first is heard
 * @param done the newest date each partition is through
 * @param given the date up to which waiting was given up, because a roll did not complete in time
 * @param decided the date up to which every command that waited has been decided
 */
public record RollBook(
        int of,
        Map<Integer, LocalDate> done,
        @Nullable LocalDate given,
        @Nullable LocalDate decided) {

    /** Before anything was heard. */
    public static final RollBook EMPTY = new RollBook(0, Map.of(), null, null);

    public RollBook {
        done = done == null ? Map.of() : Collections.unmodifiableMap(new TreeMap<>(done));
    }

    /** A partition is through a date. */
    public RollBook heard(RollComplete roll) {
        Map<Integer, LocalDate> all = new TreeMap<>(done);
        all.merge(roll.partition(), roll.date(), (a, b) -> a.isAfter(b) ? a : b);
        return new RollBook(roll.of(), all, given, decided);
    }

    /** Waiting for this date and all before it is given up. */
    public RollBook giveUp(LocalDate date) {
        return new RollBook(of, done, date, decided);
    }

    /** Everything that waited for this date and all before it has been decided. */
    public RollBook decidedUpTo(LocalDate date) {
        return new RollBook(of, done, given, date);
    }

    /** The newest date that all partitions are through. */
    public Optional<LocalDate> complete() {
        if (of == 0 || done.size() < of) {
            return Optional.empty();
        }
        return done.values().stream().min(LocalDate::compareTo);
    }

    /** The newest date whose commands need not wait any more. */
    public Optional<LocalDate> decidable() {
        LocalDate complete = complete().orElse(null);
        if (complete == null || (given != null && given.isAfter(complete))) {
            return Optional.ofNullable(given);
        }
        return Optional.of(complete);
    }

    /** Whether commands may be left that are decidable but not decided. */
    public boolean open() {
        return decidable().filter(d -> decided == null || d.isAfter(decided)).isPresent();
    }

    /** The newest date that is complete and decided. */
    public Optional<LocalDate> settled() {
        return complete()
                .flatMap(complete -> decided == null
                        ? Optional.empty()
                        : Optional.of(decided.isBefore(complete) ? decided : complete));
    }
}
