package io.duepath.notifier.gate;

import java.util.Objects;

/** Tells one address from another without being it: a keyed hash, never the address. */
public record EndpointId(String value) {

    public EndpointId {
        Objects.requireNonNull(value, "value");
        if (value.isBlank()) {
            throw new IllegalArgumentException("an endpoint id must not be blank");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
