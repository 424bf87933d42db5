package io.duepath.notifier.query;

/** Something cannot be answered just now: its partition is on its way, or an instance does not answer. Ask again. */
public final class NotServedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public NotServedException(String why) {
        super(why);
    }
}
