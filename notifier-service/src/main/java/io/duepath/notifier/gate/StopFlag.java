package io.duepath.notifier.gate;

import io.duepath.model.event.HoldKind;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A reason to leave the person alone that is in force.
 *
 * @param name as packs spell it
 * @param since its first day; null if nobody knows
 * @param reason what a refusal says
 */
public record StopFlag(String name, @Nullable LocalDate since, String reason) {

    public StopFlag {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(reason, "reason");
    }

    /** A flag that is no hold. */
    public static StopFlag of(String name, @Nullable LocalDate since) {
        return new StopFlag(name, since, "stop-" + name.toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    static StopFlag of(HoldKind kind, @Nullable LocalDate since) {
        return new StopFlag(name(kind), since, "hold-" + kind);
    }

    /** How packs call a hold. */
    static String name(HoldKind kind) {
        return switch (kind) {
            case PAYMENT_HOLIDAY -> "moratorium";
            case DISPUTE -> "dispute";
            case HARDSHIP -> "hardship";
            case DECEASED -> "deceased";
            case INSOLVENCY -> "bankruptcy";
            case BREATHING_SPACE -> "breathing_space";
            case REPRESENTED -> "represented";
            case CEASE_CONTACT -> "cease_request";
            case LEGAL_STAY -> "legal_stay";
        };
    }
}
