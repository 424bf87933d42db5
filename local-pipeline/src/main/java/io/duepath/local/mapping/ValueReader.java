package io.duepath.local.mapping;

import io.duepath.model.text.Findings;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads where a value comes from: text with columns in braces, or an object that names a column and what it holds. */
final class ValueReader {

    private static final String ISO = "yyyy-MM-dd";

    private final Decimals decimals;
    private final Findings findings;

    ValueReader(Decimals decimals, Findings findings) {
        this.decimals = decimals;
        this.findings = findings;
    }

    /** The value; null if anything is wrong with it. */
    @Nullable
    Value read(JsonNode json, String pointer) {
        if (json.isString()) {
            return template(json.stringValue(), pointer);
        }
        if (!json.isObject()) {
            return new Constant(json);
        }
        Value value = column(json, pointer);
        return value != null && json.path("optional").asBoolean(false) ? value.optional() : value;
    }

    private @Nullable Value column(JsonNode json, String pointer) {
        if (json.has("text")) {
            return template(json.path("text").stringValue(), pointer + "/text");
        }
        if (json.has("amount")) {
            return new AmountValue(json.path("amount").stringValue(), decimals);
        }
        if (json.has("integer")) {
            return new IntegerValue(json.path("integer").stringValue());
        }
        Optional<DateForm> form = DateForm.of(json.path("format").asString(ISO));
        if (form.isEmpty()) {
            findings.add(pointer + "/format", "no pattern of a date, or without year and month");
            return null;
        }
        return json.has("months")
                ? new MonthsValue(
                        json.path("months").stringValue(), json.path("since").stringValue(), form.get())
                : date(json, form.get(), pointer);
    }

    private @Nullable Value date(JsonNode json, DateForm form, String pointer) {
        boolean hasDay = json.has("day");
        if (hasDay == form.hasDay()) {
            findings.add(pointer, hasDay ? "the format has the day already" : "the format has no day; add 'day'");
            return null;
        }
        Template day = hasDay ? template(json.path("day").asString(), pointer + "/day") : null;
        return hasDay && day == null ? null : new DateValue(json.path("date").stringValue(), form, day);
    }

    private @Nullable Template template(String text, String pointer) {
        Optional<Template> template = Template.of(text);
        if (template.isEmpty()) {
            findings.add(pointer, "a brace without its other half, or without a column in it");
        }
        return template.orElse(null);
    }
}
