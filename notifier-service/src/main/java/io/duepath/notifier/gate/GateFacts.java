package io.duepath.notifier.gate;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * All that the gate knows of a person. An unknown fact is not false: rules that need it say what becomes of the contact.
 * Holds, flags, objections and blackouts are different: one that is not listed does not exist.
 *
 * @param readable false if a record about the person could not be understood: it may be the one that forbids
 * @param person who it is and how it can be reached; null if nobody said
 * @param holds holds on everything the person owes, past and future ones too
 * @param flags other reasons to leave the person alone that are in force
 * @param objections what the person refused
 * @param history what was tried
 * @param stated other facts by name, true or false; absent ones are unknown
 */
public record GateFacts(
        boolean readable,
        @Nullable PersonFacts person,
        List<CustomerHold> holds,
        List<StopFlag> flags,
        List<Objection> objections,
        History history,
        Map<String, Boolean> stated) {

    /** Nothing is known, and nothing was tried. */
    public static final GateFacts NONE =
            new GateFacts(true, null, List.of(), List.of(), List.of(), History.NONE, Map.of());

    public GateFacts {
        holds = List.copyOf(holds);
        flags = List.copyOf(flags);
        objections = List.copyOf(objections);
        Objects.requireNonNull(history, "history");
        stated = Map.copyOf(stated);
    }

    /** The same with who the person is. */
    public GateFacts with(PersonFacts known) {
        return new GateFacts(readable, known, holds, flags, objections, history, stated);
    }

    /** The same with other holds. */
    public GateFacts withHolds(List<CustomerHold> all) {
        return new GateFacts(readable, person, all, flags, objections, history, stated);
    }

    /** The same with other flags. */
    public GateFacts withFlags(List<StopFlag> all) {
        return new GateFacts(readable, person, holds, all, objections, history, stated);
    }

    /** The same with other objections. */
    public GateFacts withObjections(List<Objection> all) {
        return new GateFacts(readable, person, holds, flags, all, history, stated);
    }

    /** The same with another history. */
    public GateFacts with(History tried) {
        return new GateFacts(readable, person, holds, flags, objections, tried, stated);
    }

    /** The same with other stated facts. */
    public GateFacts stating(Map<String, Boolean> facts) {
        return new GateFacts(readable, person, holds, flags, objections, history, facts);
    }

    /** The same, but something about the person could not be read. */
    public GateFacts unreadable() {
        return new GateFacts(false, person, holds, flags, objections, history, stated);
    }
}
