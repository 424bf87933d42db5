package io.duepath.local.loan;

/** A question got no answer, in words for the person who asked. */
public final class UnansweredException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UnansweredException(String message) {
        super(message);
    }
}
