package io.duepath.notifier.gate;

import java.util.Locale;

/** Whether counsel has read a pack. */
public enum PackStatus {
    /** Nobody qualified has compared it with the official texts. */
    DRAFT,
    /** Somebody qualified has. */
    REVIEWED;

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
