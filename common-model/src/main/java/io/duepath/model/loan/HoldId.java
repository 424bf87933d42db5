package io.duepath.model.loan;

/**
 * Identifies a hold within its loan or customer. 1 to 64 characters of {@code A-Z a-z 0-9 . _ : / -}, starting with a
 * letter or digit; never a personal number.
 */
public record HoldId(String value) implements Comparable<HoldId> {

    public HoldId {
        IdFormat.checked("holdId", value);
    }

    @Override
    public int compareTo(HoldId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
