package io.duepath.model.contact;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** What the contact gate said when the contact was released. */
public record Verdict(String outcome, List<String> ruleIds, Map<String, Integer> packVersions, Instant evaluatedAt) {

    public Verdict {
        Objects.requireNonNull(outcome, "outcome");
        Objects.requireNonNull(evaluatedAt, "evaluatedAt");
        ruleIds = ruleIds == null ? List.of() : List.copyOf(ruleIds);
        packVersions = packVersions == null ? Map.of() : Map.copyOf(packVersions);
    }
}
