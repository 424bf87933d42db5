package io.duepath.notifier.contact;

import io.duepath.model.Message;
import io.duepath.model.event.Channel;
import io.duepath.model.loan.CommandId;
import io.duepath.model.loan.CustomerId;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A message to send, with what its envelope needs.
 *
 * @param destination where it goes
 * @param commandId the command it is about; with the type of the message and {@code idParts} it makes the event id
 * @param idParts what tells messages of one type about one command apart; empty where there can be only one
 * @param date the date of its event
 * @param causationId the event that caused it
 * @param traceParent that event's trace context
 */
public record Emitted(
        Destination destination,
        CustomerId customerId,
        CommandId commandId,
        List<String> idParts,
        LocalDate date,
        String causationId,
        @Nullable String traceParent,
        Message message) {

    public Emitted {
        idParts = List.copyOf(idParts);
    }

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
