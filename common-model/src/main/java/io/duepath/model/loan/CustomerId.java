package io.duepath.model.loan;

/**
 * Identifies a person or company that owes loans. 1 to 64 characters of {@code A-Z a-z 0-9 . _ : / -}, starting with a
 * letter or digit; never a personal number.
 */
public record CustomerId(String value) implements Comparable<CustomerId> {

    public CustomerId {
        IdFormat.checked("customerId", value);
    }

    @Override
    public int compareTo(CustomerId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
