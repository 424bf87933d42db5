package io.duepath.notifier.contact;

import io.duepath.model.Message;
import io.duepath.model.event.Channel;
import io.duepath.model.loan.CommandId;
import io.duepath.model.loan.CustomerId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A message to send, with what its envelope needs.
 *
 * @param destination where it goes
 * @param commandId the command it is about; with the type of the message it makes the event id
 * @param businessDate the date of its event
 * @param causationId the event that caused it
 * @param traceParent that event's trace context
 */
public record Emitted(
        Destination destination,
        CustomerId customerId,
        CommandId commandId,
        LocalDate businessDate,
        String causationId,
        @Nullable String traceParent,
        Message message) {

    /** Where messages go. */
    public enum Destination {
        SMS,
        MAIL,
        CALL,
        VISIT,
        CONTACT_LOG;

        static Destination of(Channel channel) {
            return switch (channel) {
                case SMS -> SMS;
                case MAIL -> MAIL;
                case CALL -> CALL;
                case VISIT -> VISIT;
            };
        }
    }
}
