package io.duepath.legal.document;

/** What may stand in a field. */
public enum FieldShape {
    /** One line of at most 200 characters. */
    LINE(200),
    /** Several lines of at most 4,000 characters together. */
    TEXT(4_000),
    /** A day as {@code 2026-04-02}. */
    DATE(10);

    private final int longest;

    FieldShape(int longest) {
        this.longest = longest;
    }

    int longest() {
        return longest;
    }
}
