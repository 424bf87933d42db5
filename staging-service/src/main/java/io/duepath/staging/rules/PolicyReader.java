package io.duepath.staging.rules;

import io.duepath.model.command.Action;
import io.duepath.model.loan.DerivedId;
import io.duepath.model.loan.Money;
import io.duepath.model.text.FileSchema;
import io.duepath.model.text.Findings;
import io.duepath.model.text.YamlText;
import io.duepath.model.wire.Json;
import io.duepath.staging.domain.BucketLadder;
import io.duepath.staging.domain.BucketLadder.Rung;
import io.duepath.staging.domain.Terms;
import io.duepath.staging.domain.Tolerance;
import io.duepath.staging.policy.Conduct;
import io.duepath.staging.policy.Costs;
import io.duepath.staging.policy.Experiment;
import io.duepath.staging.policy.Step;
import io.duepath.staging.policy.TreatmentPolicy;
import io.duepath.staging.policy.ValueType;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads one policy version. Parts that break the schema are left out, so that the others are still looked at. */
final class PolicyReader {

    private static final FileSchema SCHEMA = FileSchema.beside(PolicyReader.class, "treatment-policy-1.json");

    private final JsonNode root;
    private final Findings findings;

    private PolicyReader(JsonNode root, Findings findings) {
        this.root = root;
        this.findings = findings;
    }

    /** The version; null if anything was found, and then all there is to find is among the findings. */
    static @Nullable TreatmentPolicy read(YamlText text, Findings findings) {
        SCHEMA.check(text, findings);
        if (!text.root().isObject()) {
            return null;
        }
        return new PolicyReader(text.root(), findings).policy();
    }

    private @Nullable TreatmentPolicy policy() {
        BucketLadder ladder = findings.isSound("/ladder") ? ladder(root.path("ladder")) : null;
        BigDecimal percent = root.path("tolerance").path("percent").decimalValue(BigDecimal.ZERO);
        Map<Currency, Long> tolerated = findings.isSound("/tolerance") ? tolerated() : Map.of();
        Map<String, ValueType> attributes = findings.isSound("/attributes") ? attributes() : Map.of();
        Experiment experiment = findings.isSound("/experiment") ? experiment(root.path("experiment")) : null;
        Costs costs = findings.isSound("/costs") ? costs(root.path("costs")) : null;
        List<Step> steps = root.path("steps").isArray()
                ? new StepReader(root.path("steps"), new CelConditions(attributes), experiment, findings).read()
                : List.of();
        if (ladder == null || !findings.isEmpty()) {
            return null;
        }
        Conduct conduct = new Conduct(
                root.has("commandsFrom")
                        ? LocalDate.parse(root.path("commandsFrom").stringValue())
                        : null,
                root.path("caseSilencesContacts").booleanValue(Conduct.PLAIN.caseSilencesContacts()),
                root.path("settleDays").intValue(Conduct.PLAIN.settleDays()),
                experiment,
                costs,
                attributes);
        return new TreatmentPolicy(
                root.path("version").stringValue(),
                LocalDate.parse(root.path("effectiveFrom").stringValue()),
                new Terms(ladder, new Tolerance(0, percent)),
                tolerated,
                steps,
                conduct,
                DerivedId.of(canonical(root)));
    }

    /** Each rung begins where the one before it ends; only the last is open. */
    private @Nullable BucketLadder ladder(JsonNode node) {
        List<Rung> rungs = new ArrayList<>();
        int expected = 1;
        int faults = 0;
        Map<String, Integer> names = new HashMap<>();
        for (int i = 0; i < node.size(); i++) {
            String place = "/ladder/" + i;
            JsonNode rung = node.get(i);
            int from = rung.path("from").intValue();
            String bucket = rung.path("bucket").stringValue();
            String fault = null;
            if (from != expected) {
                String where = from > expected ? "leaves a gap" : "overlaps";
                fault = i == 0 ? "the first rung must start at 1" : "must start at " + expected + "; " + where;
            } else if (rung.has("to") == (i == node.size() - 1)) {
                fault = rung.has("to")
                        ? "the last rung must be open: without to"
                        : "to is missing; only the last is open";
            } else if (rung.path("to").intValue(from) < from) {
                fault = "must not end before it starts";
            } else if (bucket.equals(BucketLadder.CURRENT) || names.put(bucket, i) != null) {
                fault = "bucket " + bucket + " stands twice; CURRENT is there without a rung";
            }
            if (fault != null) {
                findings.add(place, fault);
                faults++;
            } else {
                rungs.add(new Rung(bucket, from));
            }
            expected = rung.path("to").intValue(from) + 1;
        }
        return faults == 0 && !rungs.isEmpty() ? new BucketLadder(rungs) : null;
    }

    private Map<Currency, Long> tolerated() {
        Map<Currency, Long> tolerated = new HashMap<>();
        root.path("tolerance").path("absolute").properties().forEach(entry -> {
            String place = "/tolerance/absolute/" + entry.getKey();
            Currency currency = currency(entry.getKey(), place);
            if (currency != null) {
                try {
                    tolerated.put(
                            currency,
                            Money.of(new BigDecimal(entry.getValue().asString()), currency)
                                    .minor());
                } catch (IllegalArgumentException e) {
                    findings.add(place, String.valueOf(e.getMessage()));
                }
            }
        });
        return tolerated;
    }

    private Map<String, ValueType> attributes() {
        Map<String, ValueType> attributes = new HashMap<>();
        root.path("attributes")
                .properties()
                .forEach(entry -> attributes.put(
                        entry.getKey(),
                        ValueType.valueOf(entry.getValue().stringValue().toUpperCase(Locale.ROOT))));
        return attributes;
    }

    private static @Nullable Experiment experiment(JsonNode node) {
        if (node.isMissingNode()) {
            return null;
        }
        SortedMap<String, Integer> arms = new TreeMap<>();
        node.path("arms")
                .properties()
                .forEach(arm -> arms.put(arm.getKey(), arm.getValue().intValue()));
        return new Experiment(node.path("id").stringValue(), arms);
    }

    private @Nullable Costs costs(JsonNode node) {
        Currency currency =
                node.isMissingNode() ? null : currency(node.path("currency").stringValue(), "/costs/currency");
        if (currency == null) {
            return null;
        }
        Map<Action, BigDecimal> each = new HashMap<>();
        node.path("each")
                .properties()
                .forEach(entry -> each.put(
                        StepReader.action(entry.getKey()),
                        new BigDecimal(entry.getValue().asString())));
        return new Costs(currency, each);
    }

    private @Nullable Currency currency(String code, String place) {
        try {
            return Currency.getInstance(code);
        } catch (IllegalArgumentException e) {
            findings.add(place, "there is no currency " + code);
            return null;
        }
    }

    /** The content with keys in order: comments, order and layout of a file make no other policy. */
    private static String canonical(JsonNode node) {
        if (node.isObject()) {
            SortedMap<String, String> fields = new TreeMap<>();
            node.properties().forEach(e -> fields.put(e.getKey(), canonical(e.getValue())));
            return Json.mapper().writeValueAsString(fields);
        }
        if (node.isArray()) {
            List<String> items = new ArrayList<>();
            node.forEach(item -> items.add(canonical(item)));
            return Json.mapper().writeValueAsString(items);
        }
        return node.toString();
    }
}
