package io.duepath.notifier.gate;

import java.time.Instant;
import java.util.Map;

/** What whoever calls or visits must have or do; the gate passes it on to the task. */
public record PreconditionRule(Map<String, String> require) implements RuleKind {

    public PreconditionRule {
        require = Map.copyOf(require);
    }

    @Override
    public Finding judge(Question question, Instant at) {
        return Finding.PASS;
    }

    @Override
    public Conditions conditions() {
        return Conditions.requiring(require);
    }

    @Override
    public String spelling() {
        return "precondition";
    }
}
