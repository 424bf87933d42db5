package io.duepath.model.event;

/** The rule of revisions: 0 when absent, never negative; the highest wins whatever the order of arrival. */
public final class Revision {

    private Revision() {}

    /** Refuses a negative revision. */
    public static void check(int revision) {
        if (revision < 0) {
            throw new IllegalArgumentException("revision must not be negative");
        }
    }
}
