package io.duepath.staging.engine;

import io.duepath.model.loan.DayText;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** How {@link io.duepath.staging.domain.LoanAccount#steps} spells what became of a step. */
final class Told {

    /** It is spent, and there was no command. */
    static final String SPENT = "spent";

    private static final String TAKEN = "taken:";

    private Told() {}

    /** It is spent on a command of this business date. */
    static String taken(LocalDate businessDate) {
        return TAKEN + businessDate;
    }

    /** Whether it is spent, with or without a command. */
    static boolean isFinal(@Nullable String told) {
        return told != null && (told.equals(SPENT) || told.startsWith(TAKEN));
    }

    /** The business date of its command; null if there was none. */
    static @Nullable LocalDate takenOn(@Nullable String told) {
        if (told == null || !told.startsWith(TAKEN)) {
            return null;
        }
        LocalDate day = DayText.read(told, TAKEN.length());
        return day == null ? LocalDate.parse(told.substring(TAKEN.length())) : day;
    }
}
