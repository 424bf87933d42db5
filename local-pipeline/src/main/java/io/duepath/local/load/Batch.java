package io.duepath.local.load;

import java.util.ArrayList;
import java.util.List;

/**
 * Events on their way to ingest together. A long file goes as a series of batches and not as one endless request, so
 * that each answer is a place to go on from, and because the Java client reads no answer before it has sent everything:
 * a server that answers many refusals early would wait for it for ever.
 *
 * <p>A batch ends at a mebibyte or 5,000 events, whichever comes first, and after a tick: sent once more as a whole, it
 * ends in the same tick, which ingest takes as a repeat, and not in one that lies behind another.
 */
final class Batch {

    static final int BYTES = 1 << 20;
    static final int EVENTS = 5_000;

    private final List<Sent> events = new ArrayList<>();
    private int bytes;
    private boolean tick;

    /** An event and where it comes from. */
    record Sent(Place place, OutgoingEvent event) {}

    void add(Place place, OutgoingEvent event) {
        events.add(new Sent(place, event));
        bytes += event.line().length + 1;
        tick |= event.mayBeTick();
    }

    boolean full() {
        return tick || events.size() >= EVENTS || bytes >= BYTES;
    }

    /** Whether there is room for what a line gives, so that a line is never divided. A tick begins no batch with it. */
    boolean hasRoomFor(Unit unit) {
        return events.isEmpty() || events.size() + unit.events().size() <= EVENTS;
    }

    boolean isEmpty() {
        return events.isEmpty();
    }

    /** The events in order; the batch is empty afterwards. */
    List<Sent> take() {
        List<Sent> all = List.copyOf(events);
        events.clear();
        bytes = 0;
        tick = false;
        return all;
    }
}
