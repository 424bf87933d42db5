package io.duepath.staging.story;

import io.duepath.model.WireName;
import org.jspecify.annotations.Nullable;

/** What an entry of a loan's story tells. The code stands for it in stores and never changes. */
public enum StoryKind {
    /** The loan moved to another bucket. */
    MOVED(1),
    /** A step was taken: a contact or the legal desk was ordered. */
    REQUESTED(2),
    /** The figures of an open command changed. */
    REVISED(3),
    /** An open command was taken back. */
    WITHDRAWN(4),
    /** A promise to pay was resolved. */
    PROMISE(5),
    /** A step was not taken. */
    NOT_TAKEN(6),
    /** The engine failed on the loan: no commands until it is released. */
    PARKED(7),
    /** The loan was released, and what waited was applied. */
    RELEASED(8);

    private static final @Nullable StoryKind[] BY_CODE = new StoryKind[32];

    static {
        for (StoryKind kind : values()) {
            BY_CODE[kind.code] = kind;
        }
    }

    private final int code;

    StoryKind(int code) {
        this.code = code;
    }

    /** Its code in stores. */
    public int code() {
        return code;
    }

    /** The kind of a code. */
    public static StoryKind of(int code) {
        StoryKind kind = code < 0 || code >= BY_CODE.length ? null : BY_CODE[code];
        if (kind == null) {
            throw new IllegalStateException("stored story entry of an unknown kind");
        }
        return kind;
    }

    @Override
    public String toString() {
        return WireName.of(this);
    }
}
