package io.duepath.bench.harness;

import java.util.List;

/** The middle and the ends of several measurements. */
public record Sample(double median, double min, double max) {

    static Sample of(List<Double> values) {
        List<Double> sorted = values.stream().sorted().toList();
        int middle = sorted.size() / 2;
        double median = sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
        return new Sample(median, sorted.get(0), sorted.get(sorted.size() - 1));
    }
}
