package io.duepath.ingest.domain;

import io.duepath.model.event.Fact;
import io.duepath.model.fault.Problem;
import java.util.List;
import java.util.Optional;

/** The data of an event, as sent. */
public interface FactData {

    /** Reads them as a fact of this type. */
    Reading as(Class<? extends Fact> type);

    /** Either a fact, or everything that keeps the data from being one. */
    interface Reading {

        /** The fact, if there are no problems. */
        Optional<Fact> fact();

        /** All problems, with pointers that start at the event. */
        List<Problem> problems();
    }
}
