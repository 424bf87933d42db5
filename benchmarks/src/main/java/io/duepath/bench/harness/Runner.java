package io.duepath.bench.harness;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/**
 * Runs the variants of a group in turns, one order forth and the next back (ABBA), so that neither warmth nor a machine
 * that slows down favours one. The first round is dropped.
 */
public final class Runner {

    private final int repeats;
    private final boolean warm;
    private final Consumer<String> progress;

    /**
     * @param repeats how many rounds count, at least 1
     * @param warm whether a round is run and dropped first
     */
    public Runner(int repeats, boolean warm, Consumer<String> progress) {
        this.repeats = repeats;
        this.warm = warm;
        this.progress = progress;
    }

    /**
     * Runs one group.
     *
     * @throws IllegalStateException if a variant did not do the work it was given
     */
    public Result run(Group group) throws Exception {
        Result result = new Result(group);
        Deque<Variant> open = new ArrayDeque<>();
        try {
            for (Variant variant : group.variants()) {
                progress.accept(variant.name() + ": getting ready");
                open.push(variant);
                variant.open();
            }
            int dropped = warm ? 1 : 0;
            for (int round = 0; round < repeats + dropped; round++) {
                for (Variant variant : inTurn(group, round)) {
                    Trial trial = run(group, variant, round);
                    if (round >= dropped) {
                        result.add(variant, trial);
                    }
                }
            }
        } finally {
            Uninterrupted.all(
                    open.stream().<Uninterrupted.Step>map(v -> v::close).toList());
        }
        return result;
    }

    private static List<Variant> inTurn(Group group, int round) {
        List<Variant> order = new ArrayList<>(group.variants());
        if (round % 2 == 0) {
            Collections.reverse(order);
        }
        return order;
    }

    private Trial run(Group group, Variant variant, int round) throws Exception {
        Trial trial = variant.run(round);
        String metric = group.metric().name();
        progress.accept(String.format(
                Locale.ROOT,
                "%s: %s %s %s",
                warm && round == 0 ? "warm-up" : "round " + (warm ? round : round + 1) + " of " + repeats,
                variant.name(),
                Table.number(trial.values().getOrDefault(metric, Double.NaN)),
                metric));
        if (!trial.wrong().isEmpty()) {
            throw new IllegalStateException(variant.name() + " did other work: " + String.join(", ", trial.wrong()));
        }
        return trial;
    }
}
