package io.duepath.notifier.contact;

import io.duepath.model.event.CustomerContactUpdated;
import io.duepath.model.event.Endpoint;
import io.duepath.model.loan.DerivedId;
import io.duepath.notifier.gate.EndpointId;
import io.duepath.notifier.gate.GateFacts;
import io.duepath.notifier.gate.Objection;
import io.duepath.notifier.gate.PersonFacts;

/** What is known of a customer, as the gate wants it. */
final class Knowledge {

    private Knowledge() {}

    static GateFacts of(CustomerContacts contacts) {
        GateFacts facts = GateFacts.NONE
                .withHolds(contacts.holds())
                .withObjections(contacts.optOuts().stream()
                        .map(optOut -> Objection.of(optOut, null))
                        .toList());
        CustomerContactUpdated contact = contacts.contact();
        GateFacts known = contact == null ? facts : facts.with(PersonFacts.of(contact, Knowledge::id));
        return contacts.unreadable().isEmpty() ? known : known.unreadable();
    }

    /** The address is encrypted already; its hash tells it from the person's other ones. */
    static EndpointId id(Endpoint endpoint) {
        return new EndpointId(DerivedId.of(endpoint.channel().toString(), endpoint.address()));
    }
}
