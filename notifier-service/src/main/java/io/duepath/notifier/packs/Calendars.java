package io.duepath.notifier.packs;

import io.duepath.model.text.YamlText;
import io.duepath.notifier.gate.WorkCalendar;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** Calendars as data: those that ship, and those a pack brings. */
final class Calendars {

    private static final Map<String, WorkCalendar> SHIPPED = shipped();

    private Calendars() {}

    /** The calendars that ship, and those of a pack's own, which win. */
    static Map<String, WorkCalendar> with(JsonNode own) {
        Map<String, WorkCalendar> all = new HashMap<>(SHIPPED);
        all.putAll(read(own));
        return all;
    }

    static DayOfWeek day(String text) {
        return Arrays.stream(DayOfWeek.values())
                .filter(day -> day.name().startsWith(text))
                .findFirst()
                .orElseThrow();
    }

    private static Map<String, WorkCalendar> read(JsonNode node) {
        Map<String, WorkCalendar> calendars = new HashMap<>();
        node.properties().forEach(entry -> calendars.put(entry.getKey(), read(entry.getKey(), entry.getValue())));
        return calendars;
    }

    private static WorkCalendar read(String id, JsonNode node) {
        return new WorkCalendar(
                id,
                node.path("years").valueStream().map(JsonNode::intValue).collect(Collectors.toSet()),
                Nodes.strings(node.path("weekend")).stream().map(Calendars::day).collect(Collectors.toSet()),
                dates(node.path("holidays")),
                dates(node.path("workdays")));
    }

    private static Set<LocalDate> dates(JsonNode array) {
        return Nodes.strings(array).stream().map(LocalDate::parse).collect(Collectors.toSet());
    }

    private static Map<String, WorkCalendar> shipped() {
        try {
            return read(YamlText.parse(Shipped.text("calendars")).root());
        } catch (YamlText.Malformed e) {
            throw new IllegalStateException("the calendars that ship are malformed", e);
        }
    }
}
