package io.duepath.notifier.packs;

import io.duepath.model.event.ConsentBasis;
import io.duepath.model.text.Findings;
import io.duepath.notifier.gate.CapRule;
import io.duepath.notifier.gate.CarriedRule;
import io.duepath.notifier.gate.ChannelRule;
import io.duepath.notifier.gate.ConsentRule;
import io.duepath.notifier.gate.ContentRule;
import io.duepath.notifier.gate.CoolOffRule;
import io.duepath.notifier.gate.Count;
import io.duepath.notifier.gate.CounterKey;
import io.duepath.notifier.gate.Happened;
import io.duepath.notifier.gate.HoursRule;
import io.duepath.notifier.gate.Medium;
import io.duepath.notifier.gate.OptOutRule;
import io.duepath.notifier.gate.PartyRule;
import io.duepath.notifier.gate.PreconditionRule;
import io.duepath.notifier.gate.Purpose;
import io.duepath.notifier.gate.RuleKind;
import io.duepath.notifier.gate.Span;
import io.duepath.notifier.gate.StopRule;
import io.duepath.notifier.gate.Window;
import io.duepath.notifier.gate.WorkCalendar;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads the figures of one rule that keeps to the schema; {@code calendar} null: the pack names none. */
record KindReader(Findings findings, @Nullable WorkCalendar calendar) {

    RuleKind read(JsonNode rule, String place) {
        String kind = rule.path("kind").stringValue();
        JsonNode body = rule.path(kind);
        return switch (kind) {
            case "hours" -> hours(body, place + "/hours");
            case "cap" -> cap(rule, body);
            case "cooloff" -> coolOff(rule, body);
            case "consent" -> consent(body);
            case "optout" -> optOut(body);
            case "channel" -> new ChannelRule(body.path("allow").booleanValue());
            case "stop" -> stop(body, place + "/stop");
            case "party" ->
                new PartyRule(
                        body.path("allow_if").stringValue(),
                        Nodes.some(Purpose.class, body.path("purpose")),
                        Nodes.strings(body.path("redact")));
            case "precondition" -> precondition(body);
            case "content" -> new ContentRule(Nodes.strings(body.path("must")), Nodes.strings(body.path("must_not")));
            default -> new CarriedRule(kind, body.toString());
        };
    }

    private HoursRule hours(JsonNode body, String place) {
        List<Span> spans = new ArrayList<>();
        for (int i = 0; i < body.path("allow").size(); i++) {
            Span span = span(body.path("allow").get(i), place + "/allow/" + i);
            if (span != null) {
                spans.add(span);
            }
        }
        return new HoursRule(
                spans, calendar == null ? WorkCalendar.NONE : calendar, Nodes.strings(body.path("blackout")));
    }

    private @Nullable Span span(JsonNode node, String place) {
        Span.Work work = Span.Work.ANY;
        Set<DayOfWeek> days = Set.of();
        if (node.path("days").isString()) {
            work = Nodes.one(Span.Work.class, node.path("days"));
            if (calendar == null) {
                findings.add(place + "/days", "working and rest days need a calendar: name one under pack");
            }
        } else if (node.path("days").isArray()) {
            days = Nodes.strings(node.path("days")).stream().map(Calendars::day).collect(Collectors.toSet());
        }
        String text = node.path("span").stringValue();
        LocalTime from = LocalTime.parse(text.substring(0, 5));
        LocalTime to = text.endsWith("24:00") ? LocalTime.MIDNIGHT : LocalTime.parse(text.substring(6));
        boolean endOfDay = text.endsWith("24:00");
        if (!endOfDay && !from.isBefore(to)) {
            findings.add(place + "/span", "must end after it begins, on the same day; two spans go over midnight");
            return null;
        }
        return new Span(days, work, from, to);
    }

    private static CapRule cap(JsonNode rule, JsonNode body) {
        return new CapRule(
                Nodes.some(Medium.class, rule.path("ch")),
                Nodes.one(Count.class, body.path("count")),
                window(body.path("window").stringValue()),
                body.path("max").intValue(),
                keys(rule));
    }

    private static Window window(String text) {
        if (text.equals("calendar_day")) {
            return Window.CALENDAR_DAY;
        }
        if (text.equals("month")) {
            return new Window(Window.Unit.MONTH, 1);
        }
        if (text.startsWith("days:")) {
            return new Window(Window.Unit.DAYS, Integer.parseInt(text.substring("days:".length())));
        }
        String hours = text.substring("rolling:PT".length(), text.length() - 1);
        return new Window(Window.Unit.HOURS, Integer.parseInt(hours));
    }

    private static Set<CounterKey> keys(JsonNode rule) {
        return rule.has("key") ? Nodes.some(CounterKey.class, rule.path("key")) : Set.of(CounterKey.PERSON);
    }

    private static CoolOffRule coolOff(JsonNode rule, JsonNode body) {
        return new CoolOffRule(
                Nodes.one(Happened.class, body.path("after")),
                body.path("days").intValue(),
                "next_day".equals(Nodes.text(body.path("day_one"))),
                body.path("any_direction").booleanValue(false),
                keys(rule));
    }

    private static ConsentRule consent(JsonNode body) {
        Integer age = body.path("max_age_days").isIntegralNumber()
                ? Integer.valueOf(body.path("max_age_days").intValue())
                : null;
        return new ConsentRule(
                Nodes.some(ConsentBasis.class, body.path("basis")),
                age,
                !body.path("check").isEmpty());
    }

    private static OptOutRule optOut(JsonNode body) {
        return new OptOutRule(
                Nodes.one(OptOutRule.Reach.class, body.path("scope")),
                body.path("honour_within").stringValue("P0D"),
                body.path("confirm_once").booleanValue(false),
                body.path("reply_once").booleanValue(false));
    }

    private StopRule stop(JsonNode body, String place) {
        return new StopRule(
                body.path("flag").stringValue(),
                Nodes.some(Purpose.class, body.path("permit")),
                Nodes.strings(body.path("also")),
                until(Nodes.text(body.path("until")), place + "/until"));
    }

    private StopRule.Until until(@Nullable String text, String place) {
        if (text == null) {
            return StopRule.Until.LIFTED;
        }
        if (text.startsWith("P")) {
            return new StopRule.Until(null, null, Integer.valueOf(text.substring(1, text.length() - 1)));
        }
        if (!Character.isDigit(text.charAt(0))) {
            return new StopRule.Until(text, null, null);
        }
        try {
            return new StopRule.Until(null, LocalDate.parse(text), null);
        } catch (java.time.format.DateTimeParseException e) {
            findings.add(place, text.toLowerCase(Locale.ROOT) + " is no day of the calendar");
            return StopRule.Until.LIFTED;
        }
    }

    private static PreconditionRule precondition(JsonNode body) {
        Map<String, String> require = new TreeMap<>();
        body.path("require")
                .properties()
                .forEach(e -> require.put(e.getKey(), e.getValue().asString()));
        return new PreconditionRule(require);
    }
}
