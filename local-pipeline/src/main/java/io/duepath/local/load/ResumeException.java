package io.duepath.local.load;

/** A load cannot be resumed: it stopped in something else. */
public final class ResumeException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    ResumeException(String message) {
        super(message);
    }
}
