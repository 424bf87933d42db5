package io.duepath.bench.experiment;

import io.duepath.bench.experiment.Replay.Told;
import io.duepath.bench.harness.Metric;
import io.duepath.bench.harness.Trial;
import io.duepath.bench.harness.Variant;
import io.duepath.staging.backtest.HeapPartition;
import io.duepath.staging.engine.Staging;
import io.duepath.staging.rules.Policies;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The engine alone, on facts that are objects already. */
final class HeapReplay implements Variant {

    private final String name;
    private final List<Told> days;
    private final long facts;
    private @Nullable Long saidFirst;

    HeapReplay(String name, List<Told> days, long facts) {
        this.name = name;
        this.days = days;
        this.facts = facts;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Trial run(int round) {
        long[] said = new long[2];
        HeapPartition engine = new HeapPartition(new Staging(Policies.standard()), message -> said[0]++);
        long began = System.nanoTime();
        for (Told day : days) {
            engine.advance(day.date());
            day.facts().forEach(fact -> {
                engine.take(fact);
                said[1]++;
            });
        }
        double seconds = (System.nanoTime() - began) / 1e9;
        if (saidFirst == null) {
            saidFirst = said[0];
        }
        return new Trial()
                .value(Metric.RATE.name(), facts / seconds)
                .value("seconds", seconds)
                .count("facts", said[1], facts)
                .count("messages", said[0], saidFirst);
    }
}
