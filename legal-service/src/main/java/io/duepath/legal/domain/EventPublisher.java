package io.duepath.legal.domain;

import java.util.List;
import java.util.Set;

/** Brings events to whoever follows cases. */
@FunctionalInterface
public interface EventPublisher {

    /** Waits for the answer to each and returns the ids of those that have certainly arrived. */
    Set<String> publish(List<OutgoingEvent> events);
}
