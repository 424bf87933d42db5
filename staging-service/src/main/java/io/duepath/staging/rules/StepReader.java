package io.duepath.staging.rules;

import io.duepath.model.command.Action;
import io.duepath.model.text.Findings;
import io.duepath.staging.policy.Condition;
import io.duepath.staging.policy.Experiment;
import io.duepath.staging.policy.Step;
import io.duepath.staging.policy.Step.Anchor;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads the steps of a policy, and finds what no schema can: how they fit each other. */
final class StepReader {

    private final JsonNode steps;
    private final CelConditions conditions;
    private final @Nullable Experiment experiment;
    private final Findings findings;
    private final Map<String, Integer> places = new HashMap<>();

    StepReader(JsonNode steps, CelConditions conditions, @Nullable Experiment experiment, Findings findings) {
        this.steps = steps;
        this.conditions = conditions;
        this.experiment = experiment;
        this.findings = findings;
    }

    /** The sound steps; what is wrong with the others is among the findings. */
    List<Step> read() {
        for (int i = 0; i < steps.size(); i++) {
            JsonNode id = steps.get(i).path("id");
            if (id.isString() && places.putIfAbsent(id.stringValue(), i) != null) {
                findings.add(place(i) + "/id", "step " + id.stringValue() + " stands twice");
            }
        }
        List<Step> read = Stream.iterate(0, i -> i < steps.size(), i -> i + 1)
                .filter(i -> findings.isSound(place(i)))
                .flatMap(i -> Stream.ofNullable(step(steps.get(i), place(i))))
                .toList();
        read.forEach(this::checkAnchor);
        return read;
    }

    private static String place(int index) {
        return "/steps/" + index;
    }

    private @Nullable Step step(JsonNode node, String place) {
        Action action = action(node.path("action").stringValue());
        Anchor anchor = anchor(node.path("at"), place + "/at");
        boolean legal = action == Action.LEGAL_ESCALATE;
        if (legal == node.has("template")) {
            findings.add(
                    place + "/template",
                    legal ? "a legal step has no template" : "the template that words the step is missing");
        }
        if (legal && anchor != null && anchor.kind() == Anchor.Kind.BEFORE_DUE) {
            findings.add(place + "/at", "a legal step cannot come before a due date");
        }
        String arm = node.has("arm") ? node.path("arm").stringValue() : null;
        if (arm != null && (experiment == null || !experiment.arms().containsKey(arm))) {
            findings.add(place + "/arm", "there is no arm " + arm + " in the experiment");
        }
        Condition condition = condition(node.path("when"), place + "/when");
        if (anchor == null || condition == null) {
            return null;
        }
        return new Step(
                node.path("id").stringValue(),
                anchor,
                action,
                node.path("template").asString(""),
                node.path("expiresAfterDays").intValue(),
                condition,
                arm);
    }

    static Action action(String spelling) {
        return Stream.of(Action.values())
                .filter(a -> a.toString().equals(spelling))
                .findFirst()
                .orElseThrow();
    }

    private @Nullable Anchor anchor(JsonNode at, String place) {
        List<String> kinds = Stream.of("daysBeforeDue", "dpd", "daysAfter", "daysAfterBrokenPromise")
                .filter(at::has)
                .toList();
        if (kinds.size() != 1) {
            findings.add(
                    place, "exactly one of daysBeforeDue, dpd, daysAfter with step, daysAfterBrokenPromise is needed");
            return null;
        }
        int days = at.path(kinds.get(0)).intValue();
        if (at.has("step") != kinds.get(0).equals("daysAfter")) {
            findings.add(place, "daysAfter and step belong together");
            return null;
        }
        return switch (kinds.get(0)) {
            case "daysBeforeDue" -> Anchor.beforeDue(days);
            case "dpd" -> Anchor.dpd(days);
            case "daysAfter" -> Anchor.afterStep(days, at.path("step").stringValue());
            default -> Anchor.brokenPromise(days);
        };
    }

    private @Nullable Condition condition(JsonNode when, String place) {
        if (when.isMissingNode()) {
            return Condition.ALWAYS;
        }
        CelConditions.Compiled compiled = conditions.compile(when.stringValue());
        compiled.faults().forEach(fault -> findings.addBelow(place, fault.line(), fault.message()));
        return compiled.condition();
    }

    /** A followed step must be there, belong to the episode, and not follow its follower. */
    private void checkAnchor(Step step) {
        Set<String> seen = new HashSet<>();
        String place = place(places.getOrDefault(step.id(), 0)) + "/at/step";
        String id = step.id();
        JsonNode at = steps.get(places.getOrDefault(id, 0)).path("at");
        while (at.path("step").isString()) {
            if (!seen.add(id)) {
                findings.add(place, "the steps follow each other in a circle");
                return;
            }
            id = at.path("step").stringValue();
            Integer index = places.get(id);
            if (index == null) {
                if (seen.size() == 1) {
                    findings.add(place, "there is no step " + id);
                }
                return;
            }
            at = steps.get(index).path("at");
        }
        if (!seen.isEmpty() && at.has("daysBeforeDue")) {
            findings.add(place, "a step before a due date cannot be followed");
        }
    }
}
