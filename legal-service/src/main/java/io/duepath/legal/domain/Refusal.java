package io.duepath.legal.domain;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * A guard that refuses, and why.
 *
 * @param arguments what the words of {@code code} name, in their order
 */
public record Refusal(Guard guard, WhyNot code, List<String> arguments) {

    public Refusal {
        Objects.requireNonNull(guard, "guard");
        Objects.requireNonNull(code, "code");
        arguments = List.copyOf(arguments);
        if (arguments.size() != code.words().size()) {
            throw new IllegalArgumentException(code + " names " + code.words().size());
        }
    }

    static Refusal of(Guard guard, WhyNot code, Object... arguments) {
        return new Refusal(
                guard, code, Stream.of(arguments).map(String::valueOf).toList());
    }

    /** Why, in English. */
    public String why() {
        return code.say(arguments);
    }
}
