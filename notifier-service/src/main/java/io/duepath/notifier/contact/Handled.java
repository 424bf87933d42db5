package io.duepath.notifier.contact;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** What came of an input: the customer as it is now, the messages to send, the stories told, and what the input was. */
public record Handled(CustomerState state, List<Emitted> emitted, List<Told> told, Note note) {

    public Handled {
        emitted = List.copyOf(emitted);
        told = List.copyOf(told);
    }

    static Handled unchanged(CustomerState state) {
        return noted(state, Note.NONE);
    }

    /** A change of state that sends nothing. */
    public static Handled noted(CustomerState state, Note note) {
        return new Handled(state, List.of(), List.of(), note);
    }

    static Handled telling(CustomerState state, Told line) {
        return new Handled(state, List.of(), List.of(line), Note.NONE);
    }

    static Handled sending(CustomerState state, Emitted message) {
        return new Handled(state, List.of(message), List.of(), Note.NONE);
    }

    /** Goes on from here; messages and stories add up. */
    Handled then(Function<CustomerState, Handled> next) {
        Handled after = next.apply(state);
        return new Handled(
                after.state,
                both(emitted, after.emitted),
                both(told, after.told),
                after.note == Note.NONE ? note : after.note);
    }

    private static <T> List<T> both(List<T> one, List<T> two) {
        if (one.isEmpty() || two.isEmpty()) {
            return one.isEmpty() ? two : one;
        }
        List<T> all = new ArrayList<>(one);
        all.addAll(two);
        return all;
    }
}
