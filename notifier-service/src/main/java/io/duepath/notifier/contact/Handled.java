package io.duepath.notifier.contact;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** What came of an input: the customer as it is now, the messages to send, and what the input was. */
public record Handled(CustomerState state, List<Emitted> emitted, Note note) {

    public Handled {
        emitted = List.copyOf(emitted);
    }

    static Handled unchanged(CustomerState state) {
        return noted(state, Note.NONE);
    }

    /** A change of state that sends nothing. */
    public static Handled noted(CustomerState state, Note note) {
        return new Handled(state, List.of(), note);
    }

    /** Goes on from here; messages add up. */
    Handled then(Function<CustomerState, Handled> next) {
        Handled after = next.apply(state);
        List<Emitted> all = new ArrayList<>(emitted);
        all.addAll(after.emitted);
        return new Handled(after.state, all, after.note == Note.NONE ? note : after.note);
    }
}
