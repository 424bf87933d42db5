package io.duepath.model;

import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The spelling of enum constants on the wire: lower case, words joined by hyphens. */
public final class WireName {

    private static final Map<Enum<?>, String> NAMES = new ConcurrentHashMap<>();

    private WireName() {}

    /** {@code PAYMENT_HOLIDAY} becomes {@code payment-holiday}. */
    public static String of(Enum<?> constant) {
        String name = NAMES.get(constant);
        return name == null ? NAMES.computeIfAbsent(constant, WireName::spelled) : name;
    }

    private static String spelled(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
