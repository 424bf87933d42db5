package io.duepath.legal.pack;

import io.duepath.legal.procedure.AssetKind;
import io.duepath.legal.procedure.CourtCalendar;
import io.duepath.legal.procedure.DeadlineRule;
import io.duepath.legal.procedure.FileItem;
import io.duepath.legal.procedure.Milestone;
import io.duepath.legal.procedure.Period;
import io.duepath.legal.procedure.ProcedurePack;
import io.duepath.legal.procedure.Roll;
import io.duepath.legal.procedure.Step;
import io.duepath.legal.procedure.StepRule;
import io.duepath.model.event.HoldKind;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** Reads a procedure pack. */
public final class PackReader {

    private static final String SCHEMA = "legal-procedure.json";

    private PackReader() {}

    /**
     * Reads a pack to be counted with a calendar; the name stands for the file in what is found wrong.
     *
     * @throws PackException if anything is wrong with it
     */
    public static ProcedurePack read(String name, String text, CourtCalendar calendar) {
        CheckedYaml yaml = CheckedYaml.read(name, text, SCHEMA);
        if (yaml.problems().isEmpty()) {
            PackChecks.check(yaml.root(), yaml.problems());
        }
        if (!yaml.problems().isEmpty()) {
            throw new PackException(name, yaml.problems());
        }
        return pack(yaml.root(), calendar);
    }

    private static ProcedurePack pack(JsonNode root, CourtCalendar calendar) {
        return new ProcedurePack(
                root.path("id").asString(),
                root.path("version").asInt(),
                root.path("status").asString(),
                root.at("/dpd/over").asInt(),
                root.at("/dpd/unless").asString(""),
                all(root.path("stops"), word(HoldKind.values())),
                each(root.path("items"), i -> new FileItem(text(i, "id"), text(i, "zh"), text(i, "en"))),
                all(root.path("file"), Function.identity()),
                each(root.path("steps"), PackReader::step),
                outcomes(root.path("outcomes")),
                each(root.path("deadlines"), PackReader::deadline),
                calendar);
    }

    private static StepRule step(JsonNode rule) {
        return new StepRule(
                word(Step.values()).apply(text(rule, "step")),
                all(rule.path("from"), Function.identity()),
                all(rule.path("file"), Function.identity()),
                all(rule.path("after"), word(Milestone.values())),
                all(rule.path("waits"), Function.identity()));
    }

    private static Map<Milestone, Set<String>> outcomes(JsonNode rules) {
        return rules.valueStream()
                .collect(Collectors.toUnmodifiableMap(
                        rule -> word(Milestone.values()).apply(text(rule, "outcome")),
                        rule -> all(rule.path("file"), Function.identity())));
    }

    private static DeadlineRule deadline(JsonNode rule) {
        return new DeadlineRule(
                text(rule, "id"),
                all(rule.path("anchors"), word(Milestone.values())),
                all(rule.path("assets"), word(AssetKind.values())),
                period(text(rule, "after")),
                rule.path("lead").asInt(0),
                Roll.valueOf(rule.path("roll").asString("none").toUpperCase(Locale.ROOT)),
                rule.path("restarts").asBoolean(false),
                all(rule.path("met"), word(Milestone.values())),
                text(rule, "consequence"),
                text(rule, "owner"),
                each(rule.path("warnings"), JsonNode::asInt),
                text(rule, "source"));
    }

    /** {@code 30 days}, {@code 2 years}, {@code 10 working days}. */
    static Period period(String text) {
        int blank = text.indexOf(' ');
        String unit = text.substring(blank + 1).replaceAll("s$", "").replace(' ', '_');
        return new Period(
                Integer.parseInt(text.substring(0, blank)), Period.Unit.valueOf(unit.toUpperCase(Locale.ROOT)));
    }

    private static <E extends Enum<E>> Function<String, E> word(E[] values) {
        return text -> Stream.of(values)
                .filter(value -> value.toString().equals(text))
                .findFirst()
                .orElseThrow();
    }

    private static String text(JsonNode node, String field) {
        return node.path(field).asString();
    }

    private static <T> Set<T> all(JsonNode array, Function<String, T> reader) {
        return CheckedYaml.words(array).stream().map(reader).collect(Collectors.toUnmodifiableSet());
    }

    private static <T> List<T> each(JsonNode array, Function<JsonNode, T> reader) {
        return array.valueStream().map(reader).toList();
    }
}
