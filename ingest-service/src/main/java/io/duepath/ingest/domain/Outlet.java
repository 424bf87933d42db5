package io.duepath.ingest.domain;

import java.util.concurrent.CompletableFuture;

/** Where decisions leave: facts to their topic, refusals to rejected-events. */
public interface Outlet {

    /**
     * Starts to send, in the order of the calls. The future ends once the broker has acknowledged, or fails with
     * {@link BrokerUnreachableException} within seconds. Ticks do not leave here but through the calendar.
     */
    CompletableFuture<Placed> publish(IntakeResult result);

    /** Sends on what waits for company. */
    void flush();
}
