package io.duepath.legal.http;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/** Reads what was sent, or answers that it cannot be read. */
final class Read {

    private static final int LONGEST = 1_000;

    private Read() {}

    static <T> @Nullable T ifAny(@Nullable String text, Function<String, T> reader, String otherwise) {
        return text == null ? null : needed(text, reader, otherwise);
    }

    static <T> T needed(@Nullable String text, Function<String, T> reader, String otherwise) {
        if (text == null) {
            throw wrong(otherwise);
        }
        try {
            return reader.apply(text);
        } catch (RuntimeException e) {
            throw wrong(otherwise);
        }
    }

    /** A constant by the name the wire has for it. */
    static <E extends Enum<E>> E word(@Nullable String text, E[] values, String what) {
        for (E value : values) {
            if (value.toString().equals(text)) {
                return value;
            }
        }
        throw wrong("no such " + what);
    }

    /** A text that says something and is not endless. */
    static String text(@Nullable String text, String what) {
        if (text == null || text.isBlank() || text.length() > LONGEST) {
            throw wrong(what + " must be a text of 1 to " + LONGEST + " characters");
        }
        return text;
    }

    static @Nullable String textIfAny(@Nullable String text, String what) {
        return text == null ? null : text(text, what);
    }

    /** The version in an If-Match header. */
    static int version(@Nullable String ifMatch) {
        if (ifMatch == null) {
            throw new ResponseStatusException(
                    HttpStatus.PRECONDITION_REQUIRED, "name the version you have seen in If-Match");
        }
        return needed(
                ifMatch.replace("W/", "").replace("\"", "").trim(), Integer::parseInt, "If-Match is not a version");
    }

    static ResponseStatusException wrong(String detail) {
        return new ResponseStatusException(HttpStatus.BAD_REQUEST, detail);
    }
}
