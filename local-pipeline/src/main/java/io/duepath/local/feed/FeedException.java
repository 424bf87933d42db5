package io.duepath.local.feed;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Ingest could not be reached, or answered something that is neither yes nor a reason. */
public final class FeedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final boolean worthRetrying;
    private final @Nullable Duration retryAfter;

    private FeedException(
            String message, @Nullable Throwable cause, boolean worthRetrying, @Nullable Duration retryAfter) {
        super(message, cause);
        this.worthRetrying = worthRetrying;
        this.retryAfter = retryAfter;
    }

    /** It will be the same next time. */
    static FeedException lasting(String message) {
        return new FeedException(message, null, false, null);
    }

    /** It may be better next time, not before {@code retryAfter}. */
    static FeedException passing(String message, @Nullable Throwable cause, @Nullable Duration retryAfter) {
        return new FeedException(message, cause, true, retryAfter);
    }

    /** The broker behind ingest left events without an answer. */
    public static FeedException unacknowledged(int events, @Nullable Duration retryAfter) {
        return passing("the broker did not acknowledge " + events + " events", null, retryAfter);
    }

    /** Whether the same request may have an answer later. */
    public boolean isWorthRetrying() {
        return worthRetrying;
    }

    /** How long ingest asks to be left alone; null if it did not say. */
    public @Nullable Duration retryAfter() {
        return retryAfter;
    }
}
