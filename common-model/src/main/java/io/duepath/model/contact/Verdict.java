package io.duepath.model.contact;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What the contact gate said when the contact was released.
 *
 * @param validUntil when the hours in which it may be carried out close; null if the gate set no end
 * @param requirements what whoever carries it out must have or do
 */
public record Verdict(
        String outcome,
        List<String> ruleIds,
        Map<String, Integer> packVersions,
        Instant evaluatedAt,
        @Nullable Instant validUntil,
        Map<String, String> requirements) {

    public Verdict {
        Objects.requireNonNull(outcome, "outcome");
        Objects.requireNonNull(evaluatedAt, "evaluatedAt");
        ruleIds = ruleIds == null ? List.of() : List.copyOf(ruleIds);
        packVersions = packVersions == null ? Map.of() : Map.copyOf(packVersions);
        requirements = requirements == null ? Map.of() : Map.copyOf(requirements);
    }
}
