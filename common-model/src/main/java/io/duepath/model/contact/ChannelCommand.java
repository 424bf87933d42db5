package io.duepath.model.contact;

import io.duepath.model.Message;
import io.duepath.model.loan.CommandId;
import io.duepath.model.loan.CustomerId;

/** An order to a gateway or desk, complete in itself; receivers act once per command id. */
public sealed interface ChannelCommand extends Message
        permits SmsRequested, MailRequested, CallRequested, VisitRequested, TaskCancelled {

    /** The command it carries out or cancels. */
    CommandId commandId();

    /** Whom it reaches. */
    CustomerId customerId();
}
