package io.duepath.legal.document;

/** A paper cannot be printed here; the message says what to do about it. */
public final class CannotPrintException extends RuntimeException {

    public CannotPrintException(String message) {
        super(message);
    }
}
