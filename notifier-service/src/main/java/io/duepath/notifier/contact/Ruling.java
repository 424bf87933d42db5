package io.duepath.notifier.contact;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Which rules spoke, and the packs they come from. */
record Ruling(List<String> ruleIds, Map<String, Integer> packVersions) {

    static final Ruling NONE = new Ruling(List.of(), Map.of());

    Ruling {
        ruleIds = List.copyOf(ruleIds);
        packVersions = Map.copyOf(packVersions);
    }

    /** What the notifier decides by itself, outside any pack. */
    static Ruling of(String ruleId) {
        return new Ruling(List.of(ruleId), Map.of());
    }

    Ruling and(String ruleId) {
        return new Ruling(Stream.concat(ruleIds.stream(), Stream.of(ruleId)).toList(), packVersions);
    }
}
