package io.duepath.gateways.delivery;

import java.util.Objects;

/** A number as two sides may write it: with or without {@code +}, with or without the country. Never printed. */
public record PhoneNumber(String digits) {

    private static final int ENOUGH_DIGITS = 9;

    public PhoneNumber {
        Objects.requireNonNull(digits, "digits");
    }

    /** Reads a number, leaving out all that is no digit. */
    public static PhoneNumber of(String written) {
        StringBuilder digits = new StringBuilder();
        written.chars().filter(c -> c >= '0' && c <= '9').forEach(c -> digits.append((char) c));
        return new PhoneNumber(digits.toString());
    }

    /** Whether both are the same, or the shorter one, without its country and leading zero, is the end of the longer. */
    public boolean reaches(PhoneNumber other) {
        String mine = significant();
        String theirs = other.significant();
        String shorter = mine.length() <= theirs.length() ? mine : theirs;
        String longer = mine.length() <= theirs.length() ? theirs : mine;
        return longer.equals(shorter) || (shorter.length() >= ENOUGH_DIGITS && longer.endsWith(shorter));
    }

    private String significant() {
        int zeros = 0;
        while (zeros < digits.length() && digits.charAt(zeros) == '0') {
            zeros++;
        }
        return digits.substring(zeros);
    }

    @Override
    public String toString() {
        return "PhoneNumber[…]";
    }
}
