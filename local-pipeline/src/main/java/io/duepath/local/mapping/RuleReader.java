package io.duepath.local.mapping;

import io.duepath.model.WireName;
import io.duepath.model.event.Fact;
import io.duepath.model.text.Findings;
import io.duepath.model.wire.MessageType;
import io.duepath.model.wire.MessageTypes;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads what a mapping says about one kind of event, and holds its fields against those of the type. */
final class RuleReader {

    private final JsonNode rule;
    private final String pointer;
    private final Decimals decimals;
    private final Findings findings;
    private final ValueReader values;

    RuleReader(JsonNode rule, String pointer, Decimals decimals, Findings findings) {
        this.rule = rule;
        this.pointer = pointer;
        this.decimals = decimals;
        this.findings = findings;
        this.values = new ValueReader(decimals, findings);
    }

    /** The rule; null if anything is wrong with it. */
    @Nullable
    EventRule read(String source) {
        Value id = values.read(rule.path("id"), pointer + "/id");
        Value date = values.read(rule.path("date"), pointer + "/date");
        Map<String, Value> data = new LinkedHashMap<>();
        for (Map.Entry<String, JsonNode> field : rule.path("data").properties()) {
            Value value = values.read(field.getValue(), pointer + "/data/" + field.getKey());
            if (value != null) {
                data.put("/" + field.getKey().replace('.', '/'), value);
            }
        }
        checkFields(rule.path("data").propertyNames());
        if (date != null && !(date instanceof DateValue)) {
            findings.add(pointer + "/date", "the business date is a date");
        }
        return id == null || date == null
                ? null
                : new EventRule(rule.path("type").stringValue(), source, id, date, conditions(), data);
    }

    private void checkFields(Iterable<String> names) {
        Optional<MessageType<?>> type = MessageTypes.named(rule.path("type").stringValue())
                .filter(known -> Fact.class.isAssignableFrom(known.data()));
        if (type.isEmpty()) {
            findings.add(pointer + "/type", "no fact has this type");
            return;
        }
        TypeFields fields = TypeFields.of(type.get());
        Set<String> missing = fields.required();
        for (String name : names) {
            String field = name.contains(".") ? name.substring(0, name.indexOf('.')) : name;
            missing.remove(field);
            if (!fields.all().contains(field)) {
                findings.add(pointer + "/data/" + name, type.get().name() + " has no field '" + field + "'");
            }
        }
        missing.forEach(field -> findings.add(pointer + "/data", type.get().name() + " requires '" + field + "'"));
    }

    private List<Condition> conditions() {
        List<Condition> conditions = new ArrayList<>();
        for (JsonNode when : rule.path("when")) {
            for (Condition.Test test : Condition.Test.values()) {
                String word = test == Condition.Test.IS ? "column" : WireName.of(test);
                if (when.has(word)) {
                    String value = when.path("is").isMissingNode()
                            ? null
                            : when.path("is").asString();
                    conditions.add(new Condition(when.path(word).stringValue(), test, value, decimals));
                }
            }
        }
        return conditions;
    }
}
