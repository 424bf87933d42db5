package io.duepath.model.wire;

import org.jspecify.annotations.Nullable;

/** A record that is not a message of the catalogue; the text names the place and never quotes a value. */
public final class UndecodableException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public UndecodableException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
