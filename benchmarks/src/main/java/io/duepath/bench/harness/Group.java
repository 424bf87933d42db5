package io.duepath.bench.harness;

import java.util.List;

/**
 * Variants that are compared with each other: all are open at the same time and run in turns.
 *
 * @param metric the value by which they are compared
 * @param baseline the variant whose median the others are divided by
 */
public record Group(String title, Metric metric, String baseline, List<Variant> variants) {

    public Group {
        variants = List.copyOf(variants);
        if (variants.stream().noneMatch(v -> v.name().equals(baseline))) {
            throw new IllegalArgumentException(title + " has no variant named " + baseline);
        }
    }

    /** Whether any of its variants has a text in its name. */
    public boolean has(String text) {
        return variants.stream().anyMatch(v -> v.name().contains(text));
    }

    /** The group with its baseline and those variants only whose names contain a text. */
    public Group only(String text) {
        return new Group(
                title,
                metric,
                baseline,
                variants.stream()
                        .filter(v -> v.name().equals(baseline) || v.name().contains(text))
                        .toList());
    }
}
