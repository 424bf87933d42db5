package io.duepath.local.mapping;

import io.duepath.model.wire.Json;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * One kind of event that rows give.
 *
 * @param data the fields of its data by JSON pointer, in order
 */
record EventRule(String type, String source, Value id, Value date, List<Condition> when, Map<String, Value> data) {

    /** The event of a row, if the row gives one; with problems on the row, nobody may use it. */
    Optional<MappedEvent> of(Row row) {
        if (!when.stream().allMatch(condition -> condition.holds(row))) {
            return Optional.empty();
        }
        Map<String, String> columns = new LinkedHashMap<>();
        ObjectNode event = Json.mapper().createObjectNode();
        event.put("specversion", "1.0");
        put(event, "/id", id, row, columns);
        event.put("source", source);
        event.put("type", type);
        JsonNode day = put(event, "/time", date, row, columns);
        if (day != null) {
            event.put("time", day.stringValue() + "T00:00:00Z");
        }
        event.putObject("data");
        data.forEach((pointer, value) -> put(event, "/data" + pointer, value, row, columns));
        return Optional.of(new MappedEvent(event, columns));
    }

    private static @Nullable JsonNode put(
            ObjectNode event, String pointer, Value value, Row row, Map<String, String> columns) {
        JsonNode json = value.of(row);
        if (!value.columns().isEmpty()) {
            columns.put(pointer, value.columns().get(0));
        }
        if (json != null) {
            int last = pointer.lastIndexOf('/');
            ObjectNode place = last == 0 ? event : event.withObject(pointer.substring(0, last));
            place.set(pointer.substring(last + 1), json);
        }
        return json;
    }

    /** Every column that it looks at, with the place in the mapping that names it. */
    Map<String, List<String>> columns() {
        Map<String, List<String>> columns = new LinkedHashMap<>();
        columns.put("/id", id.columns());
        columns.put("/date", date.columns());
        for (int i = 0; i < when.size(); i++) {
            columns.put("/when/" + i, List.of(when.get(i).column()));
        }
        data.forEach(
                (pointer, value) -> columns.put("/data/" + pointer.substring(1).replace('/', '.'), value.columns()));
        return columns;
    }
}
