package io.duepath.ingest.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * When the business date may advance, and over which dates. It never goes back. Outside simulated time it neither passes
 * today nor leaps more than {@code maxJump} days; inside, any later date will do.
 *
 * @param simulated whether time is simulated (demo, history)
 * @param maxJump the most days ahead of the last date
 * @param gaps whether dates in between get ticks of their own
 */
public record CalendarRules(boolean simulated, int maxJump, Gaps gaps) {

    /** What happens to the dates between the last one and the new one. */
    public enum Gaps {
        /** No ticks for them: the roll treats them as days unseen. */
        JUMP,
        /** Each gets its tick, in order. */
        FILL
    }

    public CalendarRules {
        if (maxJump < 1) {
            throw new IllegalArgumentException("max-jump must be at least 1");
        }
    }

    /** Decides about {@code asked}, given the last published date and today's date. */
    public Advance decide(Optional<LocalDate> last, LocalDate asked, LocalDate today) {
        if (last.isPresent() && asked.isBefore(last.get())) {
            return Advance.IN_THE_PAST;
        }
        if (last.isPresent() && asked.equals(last.get())) {
            return Advance.REPEATED;
        }
        boolean leap = last.isPresent() && asked.isAfter(last.get().plusDays(maxJump));
        return !simulated && (leap || asked.isAfter(today)) ? Advance.TOO_FAR : Advance.ADVANCED;
    }

    /** The dates to publish, oldest first, once {@code asked} was allowed. */
    public List<LocalDate> dates(Optional<LocalDate> last, LocalDate asked) {
        if (gaps == Gaps.JUMP || last.isEmpty()) {
            return List.of(asked);
        }
        return last.get().plusDays(1).datesUntil(asked.plusDays(1)).toList();
    }
}
