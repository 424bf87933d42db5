package io.duepath.notifier.packs;

import io.duepath.model.text.Findings;
import io.duepath.notifier.gate.Medium;
import io.duepath.notifier.gate.Role;
import io.duepath.notifier.gate.Rule;
import io.duepath.notifier.gate.RuleKind;
import io.duepath.notifier.gate.Scope;
import io.duepath.notifier.gate.Severity;
import io.duepath.notifier.gate.Source;
import io.duepath.notifier.gate.Stage;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** Reads the rules of one pack; those that break the schema are left out. */
record RuleReader(Findings findings, KindReader kinds) {

    private static final List<String> KINDS = List.of(
            "hours",
            "cap",
            "cooloff",
            "consent",
            "optout",
            "channel",
            "stop",
            "party",
            "precondition",
            "content",
            "deadline",
            "retention");

    List<Rule> read(JsonNode nodes) {
        List<Rule> rules = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        for (int i = 0; i < nodes.size(); i++) {
            String place = "/rules/" + i;
            JsonNode rule = nodes.path(i);
            String id = Nodes.text(rule.path("id"));
            if (id != null && !ids.add(id)) {
                findings.add(place + "/id", "rule " + id + " stands twice");
            }
            checkBodies(rule, place);
            if (findings.isSound(place)) {
                rules.add(rule(rule, kinds.read(rule, place)));
            }
        }
        return rules;
    }

    private void checkBodies(JsonNode rule, String place) {
        String kind = Nodes.text(rule.path("kind"));
        KINDS.stream()
                .filter(other -> kind != null && !other.equals(kind) && rule.has(other))
                .forEach(other -> findings.add(place + "/" + other, "does not belong to a rule of kind " + kind));
        String severity = Nodes.text(rule.path("severity"));
        if (("law".equals(severity) || "standard".equals(severity)) && !rule.has("src")) {
            findings.add(place, "a rule of severity " + severity + " must name its source: src");
        }
        if (rule.has("key") && kind != null && !kind.equals("cap") && !kind.equals("cooloff")) {
            findings.add(place + "/key", "nothing is counted by a rule of kind " + kind);
        }
    }

    private static Rule rule(JsonNode node, RuleKind kind) {
        Scope scope = new Scope(
                Nodes.some(Medium.class, node.path("ch")),
                Nodes.some(Role.class, node.path("roles")),
                Nodes.some(Stage.class, node.path("stages")));
        JsonNode src = node.path("src");
        Source source = src.isObject()
                ? new Source(src.path("cite").stringValue(), src.path("conf").stringValue())
                : null;
        return new Rule(
                node.path("id").stringValue(),
                scope,
                Nodes.one(Severity.class, node.path("severity")),
                Nodes.strings(node.path("unless")),
                source,
                kind);
    }
}
