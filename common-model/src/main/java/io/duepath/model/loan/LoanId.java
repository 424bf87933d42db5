package io.duepath.model.loan;

/**
 * Identifies a loan within the deployment. 1 to 64 characters of {@code A-Z a-z 0-9 . _ : / -}, starting with a letter
 * or digit; never a personal number.
 */
public record LoanId(String value) implements Comparable<LoanId> {

    public LoanId {
        IdFormat.checked("loanId", value);
    }

    @Override
    public int compareTo(LoanId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
