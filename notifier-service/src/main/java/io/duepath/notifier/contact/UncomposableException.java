package io.duepath.notifier.contact;

import org.jspecify.annotations.Nullable;

/** A contact cannot be written, for a coded reason that names no value. */
public final class UncomposableException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String reason;

    public UncomposableException(String reason, @Nullable Throwable cause) {
        super(reason, cause);
        this.reason = reason;
    }

    /** The reason of the refusal. */
    public String reason() {
        return reason;
    }
}
