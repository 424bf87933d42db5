package io.duepath.local.feed;

import io.duepath.local.portfolio.DatedFact;
import io.duepath.model.Message;
import io.duepath.model.event.BusinessDateAdvanced;
import io.duepath.model.wire.Json;
import io.duepath.model.wire.MessageTypes;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;

/** Facts as NDJSON: one structured CloudEvent a line. Equal facts make equal bytes. */
public final class EventLines {

    private static final String SOURCE = "/cores/synthetic";

    private EventLines() {}

    /** Writes one fact. */
    public static void write(DatedFact fact, OutputStream out) throws IOException {
        write(new Line(fact.eventId(), SOURCE, fact.date(), fact.fact()), out);
    }

    /** Writes the line that moves the business calendar: a barrier between what stands before and after it. */
    public static void writeTick(LocalDate date, OutputStream out) throws IOException {
        write(new Line("tick/" + date, SOURCE, date, new BusinessDateAdvanced(date)), out);
    }

    private static void write(Line line, OutputStream out) throws IOException {
        out.write(Json.mapper().writeValueAsBytes(line));
        out.write('\n');
    }

    /** The JSON of a structured CloudEvent; the order of components is the order of fields. */
    private record Line(
            String specversion,
            String id,
            String source,
            String type,
            String time,
            String datacontenttype,
            Message data) {

        Line(String id, String source, LocalDate date, Message data) {
            this(
                    "1.0",
                    id,
                    source,
                    MessageTypes.of(data.getClass()).name(),
                    date + "T00:00:00Z",
                    "application/json",
                    data);
        }
    }
}
