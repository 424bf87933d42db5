package io.duepath.local;

/** A command that cannot go on, in words for the person who typed it. */
final class FailedCommand extends RuntimeException {

    private static final long serialVersionUID = 1L;

    FailedCommand(String message) {
        super(message);
    }
}
