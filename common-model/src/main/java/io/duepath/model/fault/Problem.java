package io.duepath.model.fault;

import java.util.Objects;

/** One thing that is wrong with an event: a code of the closed list, the JSON pointer of the place, and words. */
public record Problem(String code, String pointer, String detail) {

    public Problem {
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(pointer, "pointer");
        Objects.requireNonNull(detail, "detail");
    }
}
