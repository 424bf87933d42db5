package io.duepath.staging.domain;

import io.duepath.model.event.LoanRegistered;
import io.duepath.model.loan.CustomerId;
import io.duepath.model.loan.DerivedId;
import io.duepath.model.loan.Money;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What the newest registration says of a loan.
 *
 * @param content a digest of the whole fact, to tell conflicts; empty if it was stored under format 1 or 2, whose digests
 *     only the process that made them could compare
 * @param product empty if it was stored before products were kept
 * @param principalMinor in minor units; null if not told
 * @param attributes by name: strings, booleans, {@code Long} for whole numbers, {@code Double} for others
 */
public record Registration(
        CustomerId customerId,
        Currency currency,
        int graceDays,
        int revision,
        String content,
        String product,
        @Nullable Long principalMinor,
        Map<String, Object> attributes) {

    public Registration {
        Map<String, Object> plain = new TreeMap<>();
        attributes.forEach((name, value) -> plain.put(name, plain(value)));
        attributes = Collections.unmodifiableMap(plain);
    }

    /** What a fact says. */
    static Registration of(LoanRegistered fact) {
        return new Registration(
                fact.customerId(),
                fact.currency(),
                fact.graceDays(),
                fact.revision(),
                digest(fact),
                fact.product(),
                fact.principal() == null
                        ? null
                        : Money.of(fact.principal(), fact.currency()).minor(),
                fact.attributes());
    }

    /** Whether a fact of the same revision says the same; of what was stored without a digest, as far as it was kept. */
    boolean says(LoanRegistered fact) {
        if (!content.isEmpty()) {
            return content.equals(digest(fact));
        }
        Registration other = of(fact);
        return customerId.equals(other.customerId)
                && currency.equals(other.currency)
                && graceDays == other.graceDays
                && (product.isEmpty()
                        || (product.equals(other.product)
                                && Objects.equals(principalMinor, other.principalMinor)
                                && attributes.equals(other.attributes)));
    }

    private static String digest(LoanRegistered fact) {
        List<String> parts = new ArrayList<>(List.of(
                fact.customerId().value(),
                fact.currency().getCurrencyCode(),
                fact.product(),
                fact.openedOn().toString(),
                fact.principal() == null ? "" : fact.principal().toPlainString(),
                Integer.toString(fact.graceDays())));
        new TreeMap<>(fact.attributes()).forEach((name, value) -> {
            parts.add(name);
            parts.add(value.getClass().getSimpleName());
            parts.add(value.toString());
        });
        return DerivedId.of(parts.toArray(String[]::new));
    }

    private static Object plain(Object value) {
        if (value instanceof Integer || value instanceof Short || value instanceof Byte) {
            return ((Number) value).longValue();
        }
        return value instanceof Number number && !(value instanceof Long) ? (Object) number.doubleValue() : value;
    }
}
