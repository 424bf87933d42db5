package io.duepath.model;

import java.util.Locale;

/** The spelling of enum constants on the wire: lower case, words joined by hyphens. */
public final class WireName {

    private WireName() {}

    /** {@code PAYMENT_HOLIDAY} becomes {@code payment-holiday}. */
    public static String of(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
