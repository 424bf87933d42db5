package io.duepath.legal.domain;

import java.util.Objects;

/** A guard that refuses, and why. */
public record Refusal(Guard guard, String why) {

    public Refusal {
        Objects.requireNonNull(guard, "guard");
        Objects.requireNonNull(why, "why");
    }
}
