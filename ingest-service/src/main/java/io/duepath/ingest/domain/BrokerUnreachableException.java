package io.duepath.ingest.domain;

import org.jspecify.annotations.Nullable;

/** The broker did not acknowledge in time. What was sent may or may not be there; sending it again is harmless. */
public final class BrokerUnreachableException extends RuntimeException {

    public BrokerUnreachableException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
