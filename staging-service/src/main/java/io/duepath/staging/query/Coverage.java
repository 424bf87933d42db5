package io.duepath.staging.query;

import io.duepath.service.placement.Instance;
import io.duepath.service.placement.NotServedException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Whether answers of several instances make up the whole: each partition once, none missing, none twice. */
public final class Coverage {

    private Coverage() {}

    /**
     * Checks what several instances answered for.
     *
     * @param silent instances that did not answer
     * @throws NotServedException if a sum over these would be false
     */
    public static void check(Collection<? extends Set<Integer>> answered, int partitions, List<Instance> silent) {
        List<String> missing = new ArrayList<>();
        silent.forEach(instance -> missing.add("instance " + instance));
        Set<Integer> seen = new TreeSet<>();
        Set<Integer> twice = new TreeSet<>();
        answered.forEach(part -> part.forEach(partition -> {
            if (!seen.add(partition)) {
                twice.add(partition);
            }
        }));
        for (int partition = 0; partition < partitions; partition++) {
            if (!seen.contains(partition)) {
                missing.add("partition " + partition);
            }
        }
        if (!missing.isEmpty() || !twice.isEmpty()) {
            throw new NotServedException(
                    missing.isEmpty()
                            ? "partitions are moving between instances"
                            : "not every partition is answered for",
                    missing);
        }
    }
}
