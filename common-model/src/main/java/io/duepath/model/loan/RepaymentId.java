package io.duepath.model.loan;

/**
 * Identifies a repayment within its loan. 1 to 64 characters of {@code A-Z a-z 0-9 . _ : / -}, starting with a letter
 * or digit; never a personal number.
 */
public record RepaymentId(String value) implements Comparable<RepaymentId> {

    public RepaymentId {
        IdFormat.checked("repaymentId", value);
    }

    @Override
    public int compareTo(RepaymentId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
