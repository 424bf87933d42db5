package io.duepath.notifier.gate;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A set of rules with the name and version that each verdict quotes.
 *
 * @param id its name
 * @param version rises with each change
 * @param status whether counsel has read it
 * @param from the first day it is in force; null: always was
 * @param to the day it ceases to be; null: never
 * @param zone where people are taken to be of whom nobody knows; null: where the lender's people may be
 * @param onMissing what becomes of a contact when a fact is unknown
 * @param replaces ids of other packs' rules that are not asked while this one is in force
 * @param rules in the order of asking
 */
public record ContactPack(
        String id,
        int version,
        PackStatus status,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable ZoneId zone,
        OnMissing onMissing,
        Set<String> replaces,
        List<Rule> rules) {

    public ContactPack {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(status, "status");
        Objects.requireNonNull(onMissing, "onMissing");
        replaces = Set.copyOf(replaces);
        rules = List.copyOf(rules);
    }

    boolean replaces(Rule rule) {
        return replaces.contains(rule.id());
    }

    boolean isInForce(Instant at) {
        LocalDate day = LocalDate.ofInstant(at, zone == null ? ZoneOffset.UTC : zone);
        return (from == null || !day.isBefore(from)) && (to == null || day.isBefore(to));
    }
}
