package io.duepath.notifier.contact;

import io.duepath.model.loan.CommandId;
import java.time.Instant;
import java.util.Objects;

/**
 * A released command that may still need another channel.
 *
 * <pre>
 *   AWAITING a receipt ──► failed, or none in time ──► FALLING_BACK ──► gate ──► AWAITING the next one's receipt
 *        │                                                  ▲             │
 *        ▼                                                  └── deferred ─┤
 *      over: arrived, withdrawn, last day passed  ◄───────────────────────┘ refused, and no channel left
 * </pre>
 *
 * @param command the command as it was released
 * @param phase what it is about
 * @param current the order whose receipt is awaited, or the one to be given next
 * @param due when it must be looked at again
 * @param timeout whether {@code due} is the time by which a receipt should have come
 */
public record FollowUp(Waiting command, Phase phase, Sent current, Instant due, boolean timeout) {

    /** What a follow-up is about. */
    public enum Phase {
        AWAITING,
        FALLING_BACK
    }

    public FollowUp {
        Objects.requireNonNull(command, "command");
        Objects.requireNonNull(phase, "phase");
        Objects.requireNonNull(current, "current");
        Objects.requireNonNull(due, "due");
    }

    /** The same for a newer revision of the command. */
    FollowUp of(Waiting newer) {
        return new FollowUp(newer, phase, current, due, timeout);
    }

    /** Which command it is. */
    public CommandId commandId() {
        return command.commandId();
    }
}
