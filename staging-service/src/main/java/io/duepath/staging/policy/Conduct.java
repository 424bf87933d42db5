package io.duepath.staging.policy;

import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How a policy version acts, apart from its ladder and steps.
 *
 * @param commandsFrom the first business date commands may carry; null for no fence
 * @param caseSilencesContacts whether an open legal case silences contacts
 * @param settleDays days after a promise's last day in which a payment valued in time may still arrive
 * @param experiment the test of arms that runs; null for none
 * @param costs what commands cost; null if not given
 * @param attributes registered attributes that conditions may ask for, with their types
 */
public record Conduct(
        @Nullable LocalDate commandsFrom,
        boolean caseSilencesContacts,
        int settleDays,
        @Nullable Experiment experiment,
        @Nullable Costs costs,
        Map<String, ValueType> attributes) {

    /** No fence, no test, an open case silences contacts, two days to settle. */
    public static final Conduct PLAIN = new Conduct(null, true, 2, null, null, Map.of());

    public Conduct {
        attributes = Map.copyOf(attributes);
        if (settleDays < 0) {
            throw new IllegalArgumentException("settleDays must not be negative");
        }
    }
}
