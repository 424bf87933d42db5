package io.duepath.model.contact;

import io.duepath.model.Message;
import io.duepath.model.event.Channel;
import io.duepath.model.loan.CommandId;
import io.duepath.model.loan.CustomerId;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What a gateway or desk reports about a contact. */
public record DeliveryReceipt(
        CommandId commandId,
        CustomerId customerId,
        Channel channel,
        ReceiptOutcome outcome,
        Instant at,
        @Nullable String detail)
        implements Message {

    public DeliveryReceipt {
        Objects.requireNonNull(commandId, "commandId");
        Objects.requireNonNull(customerId, "customerId");
        Objects.requireNonNull(channel, "channel");
        Objects.requireNonNull(outcome, "outcome");
        Objects.requireNonNull(at, "at");
    }
}
