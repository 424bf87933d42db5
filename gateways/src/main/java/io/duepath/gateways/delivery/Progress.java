package io.duepath.gateways.delivery;

import io.duepath.model.contact.ChannelCommand;
import io.duepath.model.contact.ReceiptOutcome;
import io.duepath.model.event.Channel;
import io.duepath.model.loan.CommandId;
import io.duepath.model.loan.CustomerId;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How far an order has come. Holds neither address nor text.
 *
 * @param origin the record it came in
 * @param turn counts the stages it went through, so that of two the later one is known
 * @param reportId under which the other side took it, from {@code TAKEN} on
 * @param outcome of what has {@code ENDED}
 * @param at when it came to this stage
 */
public record Progress(
        CommandId commandId,
        CustomerId customerId,
        Channel channel,
        String origin,
        int turn,
        Stage stage,
        @Nullable String reportId,
        @Nullable ReceiptOutcome outcome,
        @Nullable String detail,
        Instant at) {

    /** The stages of an order. */
    public enum Stage {
        /** Not handed over, or surely not taken. */
        OPEN,
        /** On its way to the other side. Whoever finds it so after a crash cannot know whether it was taken. */
        HANDING,
        /** Taken; a report is waited for. */
        TAKEN,
        /** Its receipt is due. */
        ENDED
    }

    public Progress {
        Objects.requireNonNull(commandId, "commandId");
        Objects.requireNonNull(customerId, "customerId");
        Objects.requireNonNull(channel, "channel");
        Objects.requireNonNull(origin, "origin");
        Objects.requireNonNull(stage, "stage");
        Objects.requireNonNull(at, "at");
    }

    /** An order nobody has touched yet. */
    public static Progress of(ChannelCommand order, String origin, Instant at) {
        Channel channel = Terms.of(order).channel();
        return new Progress(
                order.commandId(), order.customerId(), channel, origin, 0, Stage.OPEN, null, null, null, at);
    }

    /** What orders are told apart by: a command can come by each channel once. */
    public static String key(ChannelCommand order) {
        return Terms.of(order).channel() + "/" + order.commandId().value();
    }

    public String key() {
        return channel + "/" + commandId.value();
    }

    public Progress open(Instant now) {
        return to(Stage.OPEN, null, null, null, now);
    }

    public Progress handing(Instant now) {
        return to(Stage.HANDING, null, null, null, now);
    }

    public Progress taken(Handed.Taken taken, Instant now) {
        return to(Stage.TAKEN, taken.reportId(), null, null, now);
    }

    public Progress ended(Handed.Ended end, Instant now) {
        return to(Stage.ENDED, reportId, end.outcome(), end.detail(), now);
    }

    /** Whether this says more than another about the same order. */
    public boolean isAfter(Progress other) {
        return turn > other.turn;
    }

    private Progress to(
            Stage next, @Nullable String report, @Nullable ReceiptOutcome became, @Nullable String why, Instant now) {
        return new Progress(commandId, customerId, channel, origin, turn + 1, next, report, became, why, now);
    }
}
