package io.duepath.staging.policy;

import io.duepath.staging.domain.Registration;
import java.util.Currency;
import org.jspecify.annotations.Nullable;

/** What a condition may ask of every loan, by name. Amounts are in minor units of the loan's currency. */
public enum LoanVariable {
    DPD("dpd", ValueType.INT),
    PAST_DUE_DAYS("pastDueDays", ValueType.INT),
    ARREARS("arrears", ValueType.INT),
    BUCKET("bucket", ValueType.STRING),
    PRODUCT("product", ValueType.STRING),
    CURRENCY("currency", ValueType.STRING),
    EPISODE("episode", ValueType.INT),
    PRINCIPAL("principal", ValueType.INT);

    private final String spelling;
    private final ValueType type;

    LoanVariable(String spelling, ValueType type) {
        this.spelling = spelling;
        this.type = type;
    }

    /** Its name in conditions. */
    public String spelling() {
        return spelling;
    }

    /** Its type. */
    public ValueType type() {
        return type;
    }

    /** Its value: a {@code Long} or a {@code String}; null if it is not known. */
    public @Nullable Object of(Situation situation) {
        Registration registration = situation.facts().registration;
        return switch (this) {
            case DPD -> (long) situation.dpd();
            case PAST_DUE_DAYS -> (long) situation.pastDueDays();
            case ARREARS -> situation.position().arrearsMinor();
            case BUCKET -> situation.position().bucket();
            case PRODUCT -> registration == null || registration.product().isEmpty() ? null : registration.product();
            case CURRENCY -> code(situation.facts().currency());
            case EPISODE -> (long) situation.episode();
            case PRINCIPAL -> registration == null ? null : registration.principalMinor();
        };
    }

    private static @Nullable String code(@Nullable Currency currency) {
        return currency == null ? null : currency.getCurrencyCode();
    }
}
