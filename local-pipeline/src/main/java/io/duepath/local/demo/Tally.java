package io.duepath.local.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Counts of things by name, in the order of their names. */
final class Tally {

    private final TreeMap<String, Long> counts = new TreeMap<>();

    /** One row of a tally. */
    record Row(String name, long count) {}

    synchronized void add(String name) {
        counts.merge(name, 1L, Long::sum);
    }

    synchronized long of(String name) {
        return counts.getOrDefault(name, 0L);
    }

    synchronized long sum() {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }

    synchronized List<Row> rows() {
        List<Row> rows = new ArrayList<>();
        for (Map.Entry<String, Long> entry : counts.entrySet()) {
            rows.add(new Row(entry.getKey(), entry.getValue()));
        }
        return rows;
    }
}
