package io.duepath.ingest.http;

import io.duepath.ingest.domain.Placed;
import io.duepath.model.fault.Problem;
import java.util.List;

/** Hears what became of each message of a request, in the order of the messages. Lines count from 1. */
interface Answers {

    /** The broker has it there. */
    void accepted(long line, Placed at);

    /** A tick was in order; {@code advanced} unless it was a repeat. */
    void ticked(long line, boolean advanced);

    /** It was refused, and the refusal is in rejected-events. */
    void rejected(long line, List<Problem> problems);

    /** The broker did not say; it may or may not be there, and sending it again is harmless. */
    void unacknowledged(long line);
}
