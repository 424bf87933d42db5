package io.duepath.staging.domain;

import io.duepath.model.loan.CustomerId;
import java.util.Collections;
import java.util.Currency;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What the newest registration says of a loan.
 *
 * @param content a digest of the whole fact, to tell conflicts
 * @param product empty if it was stored before products were kept
 * @param principalMinor in minor units; null if not told
 * @param attributes by name: strings, booleans, {@code Long} for whole numbers, {@code Double} for others
 */
public record Registration(
        CustomerId customerId,
        Currency currency,
        int graceDays,
        int revision,
        long content,
        String product,
        @Nullable Long principalMinor,
        Map<String, Object> attributes) {

    public Registration {
        Map<String, Object> plain = new TreeMap<>();
        attributes.forEach((name, value) -> plain.put(name, plain(value)));
        attributes = Collections.unmodifiableMap(plain);
    }

    private static Object plain(Object value) {
        if (value instanceof Integer || value instanceof Short || value instanceof Byte) {
            return ((Number) value).longValue();
        }
        return value instanceof Number number && !(value instanceof Long) ? (Object) number.doubleValue() : value;
    }
}
