package io.duepath.notifier.gate;

import io.duepath.model.event.Channel;
import java.util.Locale;

/** A way to reach a person, as packs spell it; finer than DuePath's channels. */
public enum Medium {
    /** Call by a person. */
    VOICE,
    /** Call by a machine. */
    AI_VOICE,
    /** Text message. */
    SMS,
    /** E-mail. */
    EMAIL,
    /** Paper. */
    LETTER,
    /** Instant message. */
    IM,
    /** Notice on a device. */
    PUSH,
    /** Visit. */
    VISIT;

    /** The medium of a channel. */
    public static Medium of(Channel channel) {
        return switch (channel) {
            case SMS -> SMS;
            case MAIL -> EMAIL;
            case CALL -> VOICE;
            case VISIT -> VISIT;
        };
    }

    /** Whether the parties can talk. */
    boolean talks() {
        return this == VOICE || this == AI_VOICE || this == VISIT;
    }

    /** Who refuses calls refuses a machine's too. */
    boolean isMeantBy(Medium refused) {
        return this == refused || (refused == VOICE && this == AI_VOICE);
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
