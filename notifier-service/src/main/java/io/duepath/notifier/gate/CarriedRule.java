package io.duepath.notifier.gate;

import java.time.Instant;
import java.util.Objects;

/** A deadline or a retention rule: legal's and operations' matter, written here for the whole picture, not judged. */
public record CarriedRule(String spelling, String text) implements RuleKind {

    public CarriedRule {
        Objects.requireNonNull(spelling, "spelling");
        Objects.requireNonNull(text, "text");
    }

    @Override
    public Finding judge(Question question, Instant at) {
        return Finding.PASS;
    }
}
