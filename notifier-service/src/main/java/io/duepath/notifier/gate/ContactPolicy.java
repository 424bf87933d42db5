package io.duepath.notifier.gate;

import java.util.Objects;

/** The rules' figures as data, with the name and version that each verdict quotes. */
public record ContactPolicy(String id, int version, OpenHours hours) {

    public ContactPolicy {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(hours, "hours");
    }
}
