package io.duepath.bench.harness;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** All trials of a group that count, by variant. */
public final class Result {

    private final Group group;
    private final Map<String, List<Trial>> trials = new LinkedHashMap<>();

    Result(Group group) {
        this.group = group;
        group.variants().forEach(variant -> trials.put(variant.name(), new ArrayList<>()));
    }

    void add(Variant variant, Trial trial) {
        of(variant.name()).add(trial);
    }

    /** The group. */
    public Group group() {
        return group;
    }

    /** The variants by name, in their order. */
    public Set<String> variants() {
        return trials.keySet();
    }

    /** The trials of a variant, in the order in which they ran. */
    public List<Trial> of(String variant) {
        return Objects.requireNonNull(trials.get(variant));
    }

    /** What any trial of the group measured. */
    Set<String> metrics() {
        Set<String> names = new LinkedHashSet<>();
        names.add(group.metric().name());
        trials.values()
                .forEach(list -> list.forEach(t -> names.addAll(t.values().keySet())));
        return names;
    }

    /** A metric of a variant over its trials; not a number where it was not measured. */
    Sample sample(String variant, String metric) {
        List<Double> values = of(variant).stream()
                .map(t -> t.values().get(metric))
                .filter(Objects::nonNull)
                .toList();
        return values.isEmpty() ? new Sample(Double.NaN, Double.NaN, Double.NaN) : Sample.of(values);
    }

    /** The variant's median divided by the baseline's. */
    double ratio(String variant) {
        String metric = group.metric().name();
        return sample(variant, metric).median()
                / sample(group.baseline(), metric).median();
    }
}
