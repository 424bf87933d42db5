package io.duepath.local.load;

import java.nio.charset.StandardCharsets;
import java.util.Map;

/** One event on its way, as a line of NDJSON, with what is needed to blame the right column for a refusal. */
final class OutgoingEvent {

    private static final byte[] TICK = "duepath.business-date-advanced.".getBytes(StandardCharsets.UTF_8);

    private final byte[] line;
    private final Map<String, String> columns;

    OutgoingEvent(byte[] line, Map<String, String> columns) {
        this.line = line;
        this.columns = Map.copyOf(columns);
    }

    /** The bytes without an end of line; nobody changes them. */
    byte[] line() {
        return line;
    }

    /** The columns that fields come from, by JSON pointer; empty for what was written by hand. */
    Map<String, String> columns() {
        return columns;
    }

    /** Whether it may move the business calendar; text that merely looks like it counts too, which does no harm. */
    boolean mayBeTick() {
        for (int at = 0; at + TICK.length <= line.length; at++) {
            if (startsAt(at)) {
                return true;
            }
        }
        return false;
    }

    private boolean startsAt(int at) {
        for (int i = 0; i < TICK.length; i++) {
            if (line[at + i] != TICK[i]) {
                return false;
            }
        }
        return true;
    }
}
