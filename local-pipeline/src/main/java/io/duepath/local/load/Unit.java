package io.duepath.local.load;

import io.duepath.local.mapping.RowProblem;
import java.util.List;

/** One line of an input: the events it gives, perhaps none, or what is wrong with it. */
record Unit(Place place, List<OutgoingEvent> events, List<RowProblem> problems) {

    Unit {
        events = List.copyOf(events);
        problems = List.copyOf(problems);
    }

    static Unit nothing(Place place) {
        return new Unit(place, List.of(), List.of());
    }

    static Unit refused(Place place, RowProblem problem) {
        return new Unit(place, List.of(), List.of(problem));
    }
}
