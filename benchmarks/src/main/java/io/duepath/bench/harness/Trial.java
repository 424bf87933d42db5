package io.duepath.bench.harness;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What one run of one variant measured, and what it counted. */
public final class Trial {

    private final Map<String, Double> values = new LinkedHashMap<>();
    private final Map<String, Long> counts = new LinkedHashMap<>();
    private final List<String> wrong = new ArrayList<>();

    /** A measured value. */
    public Trial value(String name, double value) {
        values.put(name, value);
        return this;
    }

    /** A count that must be what was expected: a run that did other work has measured nothing. */
    public Trial count(String name, long got, long expected) {
        if (got != expected) {
            wrong.add(name + " " + got + " instead of " + expected);
        }
        return count(name, got);
    }

    /** A count that nothing is expected of. */
    public Trial count(String name, long got) {
        counts.put(name, got);
        return this;
    }

    /** All measured values by name, in the order in which they were given. */
    public Map<String, Double> values() {
        return Collections.unmodifiableMap(values);
    }

    /** All counts by name. */
    public Map<String, Long> counts() {
        return Collections.unmodifiableMap(counts);
    }

    /** What was counted otherwise than expected, in words. */
    public List<String> wrong() {
        return Collections.unmodifiableList(wrong);
    }
}
