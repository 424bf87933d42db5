package io.duepath.notifier.gate;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;

/**
 * People who do not owe the debt may be contacted only if a fact is so, only for some purposes, and without some words.
 *
 * @param allowIf the fact
 * @param purposes what for
 * @param redact what must not be said
 */
public record PartyRule(String allowIf, Set<Purpose> purposes, List<String> redact) implements RuleKind {

    public PartyRule {
        Objects.requireNonNull(allowIf, "allowIf");
        purposes = Set.copyOf(purposes);
        redact = List.copyOf(redact);
    }

    @Override
    public Finding judge(Question question, Instant at) {
        Boolean so = question.stated(allowIf);
        String name = allowIf.toLowerCase(Locale.ROOT).replace('_', '-');
        if (so == null) {
            return question.missing(name + "-unknown");
        }
        if (!so) {
            return Finding.never("not-" + name);
        }
        return purposes.contains(question.request().purpose()) ? Finding.PASS : Finding.never("purpose-not-allowed");
    }

    @Override
    public Conditions conditions() {
        return Conditions.redacting(redact);
    }

    @Override
    public String spelling() {
        return "party";
    }
}
