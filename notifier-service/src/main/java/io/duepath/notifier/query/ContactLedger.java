package io.duepath.notifier.query;

import io.duepath.model.loan.CommandId;
import io.duepath.model.loan.CustomerId;
import io.duepath.notifier.contact.ContactStory;
import io.duepath.service.placement.NotServedException;
import java.util.List;
import java.util.Optional;

/** The stories of contacts, as far as this instance has them. */
public interface ContactLedger {

    /**
     * The stories of a customer's commands in the order of their dates; empty if nobody knows the customer here.
     *
     * @throws NotServedException while the state is not open
     */
    Optional<List<ContactStory>> contacts(CustomerId customer);

    /**
     * The story of one command, if it is here.
     *
     * @throws NotServedException while the state is not open
     */
    Optional<ContactStory> contact(CommandId command);
}
