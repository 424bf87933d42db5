package io.duepath.model.loan;

import java.util.Objects;

/** One rule for every identifier that crosses a topic. */
final class IdFormat {

    static final int MAX_LENGTH = 64;

    private IdFormat() {}

    /** Returns {@code value}, or throws naming {@code kind} (never the value: it might be personal). */
    static String checked(String kind, String value) {
        Objects.requireNonNull(value, kind);
        if (value.isEmpty() || value.length() > MAX_LENGTH || !isLetterOrDigit(value.charAt(0))) {
            throw invalid(kind);
        }
        for (int i = 1; i < value.length(); i++) {
            char c = value.charAt(i);
            if (!isLetterOrDigit(c) && "._:/-".indexOf(c) < 0) {
                throw invalid(kind);
            }
        }
        return value;
    }

    private static boolean isLetterOrDigit(char c) {
        return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
    }

    private static IllegalArgumentException invalid(String kind) {
        return new IllegalArgumentException(
                kind + " must be 1 to 64 of A-Z a-z 0-9 . _ : / - and start with a letter or digit");
    }
}
