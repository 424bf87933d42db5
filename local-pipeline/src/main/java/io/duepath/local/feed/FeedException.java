package io.duepath.local.feed;

import org.jspecify.annotations.Nullable;

/** Ingest could not be reached, or answered something that is neither yes nor a reason. */
public final class FeedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    FeedException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
