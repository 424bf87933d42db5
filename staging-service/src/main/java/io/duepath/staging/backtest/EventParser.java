package io.duepath.staging.backtest;

import io.duepath.model.Message;
import io.duepath.model.event.BusinessDateAdvanced;
import io.duepath.model.event.LoanFact;
import io.duepath.model.loan.DayText;
import io.duepath.model.wire.Json;
import io.duepath.model.wire.MessageType;
import io.duepath.model.wire.MessageTypes;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.TokenStreamFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectReader;

/** Reads structured CloudEvents, one a line, without building a tree of any whose type stands before its data. */
final class EventParser {

    private static final Map<String, ObjectReader> READERS = MessageTypes.all().stream()
            .collect(Collectors.toUnmodifiableMap(
                    MessageType::name,
                    type -> Json.mapper()
                            .readerFor(type.data())
                            .without(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)));

    private static final ObjectReader TREES =
            Json.mapper().readerFor(JsonNode.class).without(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    /** Makes parsers without the context of a mapper, which would be made anew for each line. */
    private static final TokenStreamFactory TOKENS = Json.mapper().tokenStreamFactory();

    private String lastTime = "";
    private @Nullable LocalDate lastDate;

    private static final class Fields {
        String type = "";
        String time = "";

        @Nullable
        Message data;

        @Nullable
        JsonNode early;
    }

    /** The events of a block of lines, in their order; lines of blanks are passed over. */
    static List<Event> parse(EventLines.Block block) {
        EventParser parser = new EventParser();
        List<Event> events = new ArrayList<>();
        long line = block.firstLine;
        int start = 0;
        for (int i = 0; i <= block.length; i++) {
            if (i == block.length || block.bytes[i] == '\n') {
                if (!isBlank(block.bytes, start, i)) {
                    events.add(parser.parse(block.bytes, start, i - start, line));
                }
                line++;
                start = i + 1;
            }
        }
        return events;
    }

    private Event parse(byte[] bytes, int from, int length, long line) {
        try {
            Fields fields = fields(bytes, from, length);
            ObjectReader reader = READERS.get(fields.type);
            if (reader == null) {
                return new Event.Refused(line, "not an event: unknown type");
            }
            if (fields.time.length() < DayText.LENGTH) {
                return new Event.Refused(line, "time is missing");
            }
            LocalDate known = date(fields.time);
            Message data = fields.early == null ? fields.data : reader.readValue(fields.early);
            if (data instanceof LoanFact fact) {
                return new Event.Fact(known, fact);
            }
            if (data instanceof BusinessDateAdvanced tick) {
                return new Event.Day(tick.date());
            }
            return new Event.Refused(line, fields.type + " is not read by staging");
        } catch (JacksonException e) {
            return new Event.Refused(line, "not an event: " + e.getOriginalMessage());
        } catch (IllegalArgumentException | NullPointerException | DateTimeException e) {
            return new Event.Refused(line, "not an event: " + e.getMessage());
        }
    }

    private static Fields fields(byte[] bytes, int from, int length) {
        Fields fields = new Fields();
        try (JsonParser in = TOKENS.createParser(ObjectReadContext.empty(), bytes, from, length)) {
            if (in.nextToken() != JsonToken.START_OBJECT) {
                throw new IllegalArgumentException("not a JSON object");
            }
            for (String name = in.nextName(); name != null; name = in.nextName()) {
                in.nextToken();
                switch (name) {
                    case "type" -> fields.type = text(in);
                    case "time" -> fields.time = text(in);
                    case "data" -> data(in, fields);
                    default -> in.skipChildren();
                }
            }
            if (in.nextToken() != null) {
                throw new IllegalArgumentException("more than one value on the line");
            }
        }
        return fields;
    }

    private static void data(JsonParser in, Fields fields) {
        ObjectReader reader = READERS.get(fields.type);
        if (reader != null) {
            fields.data = reader.readValue(in);
        } else if (fields.type.isEmpty()) {
            fields.early = TREES.readValue(in);
        } else {
            in.skipChildren();
        }
    }

    private static String text(JsonParser in) {
        String text = in.hasToken(JsonToken.VALUE_STRING) ? in.getString() : "";
        in.skipChildren();
        return text;
    }

    /** Neighbouring events are mostly of one day. */
    private LocalDate date(String time) {
        if (lastDate == null || !time.equals(lastTime)) {
            LocalDate date = DayText.read(time, 0);
            lastDate = date == null ? LocalDate.parse(time.substring(0, DayText.LENGTH)) : date;
            lastTime = time;
        }
        return lastDate;
    }

    private static boolean isBlank(byte[] bytes, int from, int to) {
        for (int i = from; i < to; i++) {
            if (bytes[i] != ' ' && bytes[i] != '\t' && bytes[i] != '\r') {
                return false;
            }
        }
        return true;
    }
}
