package io.duepath.model.loan;

/**
 * Identifies a promise to pay within its loan. 1 to 64 characters of {@code A-Z a-z 0-9 . _ : / -}, starting with a
 * letter or digit; never a personal number.
 */
public record PromiseId(String value) implements Comparable<PromiseId> {

    public PromiseId {
        IdFormat.checked("promiseId", value);
    }

    @Override
    public int compareTo(PromiseId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
