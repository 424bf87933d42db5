package io.duepath.local.load;

import io.duepath.local.mapping.RowProblem;
import java.util.List;
import java.util.Map;

/** Makes units of the lines of one file or entry, which come in order. */
interface LineReader {

    /** What a whole line gives. */
    Unit read(Place place, byte[] line);

    /** Reads lines that are events already. */
    static LineReader ndjson() {
        return (place, line) -> Lines.isBlank(line)
                ? Unit.nothing(place)
                : new Unit(place, List.of(new OutgoingEvent(line, Map.of())), List.of());
    }

    /** A line that is too long to be read. */
    static Unit tooLong(Place place) {
        return Unit.refused(place, new RowProblem("too-large", null, "longer than " + Lines.LONGEST + " bytes"));
    }
}
