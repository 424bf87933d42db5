package io.duepath.notifier.gate;

import io.duepath.model.event.OptOut;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What the person does not want: everything, one medium, or one address.
 *
 * @param medium the medium refused; null if not one
 * @param endpoint the address refused; null if not one
 * @param at since when; null if nobody knows
 */
public record Objection(
        @Nullable Medium medium,
        @Nullable EndpointId endpoint,
        @Nullable Instant at) {

    /** The objection to a channel, or to all. */
    public static Objection of(OptOut optOut, @Nullable Instant at) {
        Medium medium = switch (optOut) {
            case SMS -> Medium.SMS;
            case MAIL -> Medium.EMAIL;
            case CALL -> Medium.VOICE;
            case VISIT -> Medium.VISIT;
            case ALL -> null;
        };
        return new Objection(medium, null, at);
    }

    /** The objection to one address. */
    public static Objection to(EndpointId endpoint, @Nullable Instant at) {
        return new Objection(null, endpoint, at);
    }

    boolean isToAll() {
        return medium == null && endpoint == null;
    }
}
