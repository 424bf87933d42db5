package io.duepath.bench.experiment;

import io.duepath.bench.ground.Cpu;
import io.duepath.bench.ground.Lab;
import io.duepath.bench.ground.Postgres;
import io.duepath.bench.ground.RollPlan;
import io.duepath.bench.harness.Metric;
import io.duepath.bench.harness.Trial;
import io.duepath.bench.harness.Uninterrupted;
import io.duepath.bench.harness.Variant;
import io.duepath.bench.rival.NightlySql;
import io.duepath.bench.rival.SqlPortfolio;
import io.duepath.model.wire.Topics;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A database that rolls one day a round. */
final class SqlRoll implements Variant {

    private final String name;
    private final Lab lab;
    private final Postgres postgres;
    private final RollPlan plan;
    private final boolean indexed;
    private @Nullable NightlySql sql;

    SqlRoll(String name, Lab lab, Postgres postgres, RollPlan plan, boolean indexed) {
        this.name = name;
        this.lab = lab;
        this.postgres = postgres;
        this.plan = plan;
        this.indexed = indexed;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public void open() throws Exception {
        SqlPortfolio.fill(lab, postgres, plan);
        sql = new NightlySql(postgres, indexed);
    }

    @Override
    public Trial run(int round) throws Exception {
        NightlySql job = Objects.requireNonNull(sql);
        Trial trial = new Trial();
        Cpu before = lab.cpu();
        long began = System.nanoTime();
        NightlySql.Changes changes = job.roll(RollPlan.day(round));
        trial.value(Metric.SECONDS.name(), (System.nanoTime() - began) / 1e9);
        Cpu used = lab.cpu().since(before);
        trial.value("CPU us/transition", (used.here() + used.postgres()) * 1e6 / plan.due());
        long moves = plan.says(round).getOrDefault(Topics.BUCKET_TRANSITIONS.name(), 0L);
        return trial.count("bucket transitions", changes.transitions(), moves)
                .count("steps", changes.steps())
                .count("loans looked at", changes.loans());
    }

    @Override
    public void close() {
        NightlySql job = sql;
        if (job != null) {
            Uninterrupted.run(job::close);
        }
    }
}
