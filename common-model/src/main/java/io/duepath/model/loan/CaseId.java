package io.duepath.model.loan;

/**
 * Identifies a legal case. 1 to 64 characters of {@code A-Z a-z 0-9 . _ : / -}, starting with a letter or digit; never
 * a personal number.
 */
public record CaseId(String value) implements Comparable<CaseId> {

    public CaseId {
        IdFormat.checked("caseId", value);
    }

    @Override
    public int compareTo(CaseId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
