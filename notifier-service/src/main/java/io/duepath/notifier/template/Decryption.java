package io.duepath.notifier.template;

import io.duepath.model.loan.CustomerId;

/** Opens what customer-contacts keeps closed. */
@FunctionalInterface
public interface Decryption {

    /**
     * The plain text of a customer's field.
     *
     * @throws IllegalArgumentException if it was not sealed for this place with a key we have
     */
    String decrypt(CustomerId customer, String field, String closed);
}
