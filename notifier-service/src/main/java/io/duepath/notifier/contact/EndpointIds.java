package io.duepath.notifier.contact;

import io.duepath.model.event.Endpoint;
import io.duepath.model.loan.CustomerId;
import io.duepath.notifier.gate.EndpointId;

/** Tells a customer's addresses apart without keeping them: the same address has the same id in every update. */
@FunctionalInterface
public interface EndpointIds {

    /** The id of an address as customer-contacts has it, encrypted. */
    EndpointId of(CustomerId customer, Endpoint endpoint);
}
