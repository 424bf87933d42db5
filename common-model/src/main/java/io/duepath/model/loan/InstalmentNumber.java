package io.duepath.model.loan;

/** The number of an instalment within its loan's plan, 1 to 9,999. */
public record InstalmentNumber(int value) implements Comparable<InstalmentNumber> {

    public InstalmentNumber {
        if (value < 1 || value > 9_999) {
            throw new IllegalArgumentException("instalment must be 1 to 9999");
        }
    }

    @Override
    public int compareTo(InstalmentNumber other) {
        return Integer.compare(value, other.value);
    }

    @Override
    public String toString() {
        return Integer.toString(value);
    }
}
