package io.duepath.model.event;

import java.util.Objects;

/** One address of a customer with the consent to use it. The address is encrypted on customer-contacts. */
public record Endpoint(Channel channel, String address, Consent consent) {

    public Endpoint {
        Objects.requireNonNull(channel, "channel");
        Objects.requireNonNull(address, "address");
        Objects.requireNonNull(consent, "consent");
    }
}
