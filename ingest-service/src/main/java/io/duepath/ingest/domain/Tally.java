package io.duepath.ingest.domain;

/** Counts what was answered. For each door, received = accepted + rejected, at any time and over any span. */
public interface Tally {

    /** Counts one answer: one received, and one accepted or rejected. */
    void answered(Door door, IntakeResult result);

    /** Counts one message of our own services that is for others; it is not received. */
    void passedOver(Door door);

    /** Counts one event without an answer, because the broker gave none; it is not received and may come again. */
    void unacknowledged(Door door);
}
