package io.duepath.notifier.packs;

import java.util.Locale;

/** Who collects: some rules bind only those who collect what they did not lend. */
public enum CollectorType {
    /** The lender itself. */
    LENDER,
    /** An agency for others. */
    THIRD_PARTY,
    /** Who bought the debt. */
    DEBT_BUYER;

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
