package io.duepath.notifier.gate;

import java.time.Instant;
import java.util.List;

/** What the text must hold and must not hold; the gate passes it on. */
public record ContentRule(List<String> must, List<String> mustNot) implements RuleKind {

    public ContentRule {
        must = List.copyOf(must);
        mustNot = List.copyOf(mustNot);
    }

    @Override
    public Finding judge(Question question, Instant at) {
        return Finding.PASS;
    }

    @Override
    public Conditions conditions() {
        return Conditions.content(must, mustNot);
    }

    @Override
    public String spelling() {
        return "content";
    }
}
