package io.duepath.staging.policy;

import io.duepath.model.loan.DerivedId;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A test of treatments against each other. A loan's arm follows from the test's id and the loan's id alone: the same on
 * every replay, and independent of every other test.
 *
 * @param arms weights by name; which names come first in the file plays no part
 */
public record Experiment(String id, SortedMap<String, Integer> arms) {

    public Experiment {
        if (arms.isEmpty() || arms.values().stream().anyMatch(weight -> weight < 1)) {
            throw new IllegalArgumentException("a test needs arms, and each a weight of at least 1");
        }
        arms = Collections.unmodifiableSortedMap(new TreeMap<>(arms));
    }

    /** The arm of a loan. */
    public String armOf(String loanId) {
        long total = arms.values().stream().mapToLong(Integer::longValue).sum();
        long point = Long.parseLong(DerivedId.of(id, loanId).substring(0, 15), 16) % total;
        for (Map.Entry<String, Integer> arm : arms.entrySet()) {
            point -= arm.getValue();
            if (point < 0) {
                return arm.getKey();
            }
        }
        throw new IllegalStateException("weights sum to less than their total");
    }
}
