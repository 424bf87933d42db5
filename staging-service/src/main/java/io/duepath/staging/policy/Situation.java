package io.duepath.staging.policy;

import io.duepath.staging.domain.LoanFacts;
import io.duepath.staging.domain.Position;
import io.duepath.staging.domain.Registration;
import org.jspecify.annotations.Nullable;

/** What a condition is asked about: one loan on one day. */
public record Situation(Position position, LoanFacts facts, int episode) {

    /** Days past due after grace and payment holidays. */
    public int dpd() {
        return position.dpd();
    }

    /** Calendar days since the oldest overdue due date. */
    public int pastDueDays() {
        return position.pastDueDays();
    }

    /** The value of a registered attribute; null if it is not known or of another type than declared. */
    public @Nullable Object attribute(String name, ValueType type) {
        Registration registration = facts.registration;
        Object value = registration == null ? null : registration.attributes().get(name);
        return switch (type) {
            case STRING -> value instanceof String ? value : null;
            case INT -> value instanceof Long ? value : null;
            case NUMBER -> value instanceof Number number ? (Object) number.doubleValue() : null;
            case BOOL -> value instanceof Boolean ? value : null;
        };
    }
}
