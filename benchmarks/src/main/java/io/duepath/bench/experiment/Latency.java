package io.duepath.bench.experiment;

import io.duepath.bench.ground.Arrears;
import io.duepath.bench.ground.Lab;
import io.duepath.bench.ground.Prototypes;
import io.duepath.bench.harness.Experiment;
import io.duepath.bench.harness.Group;
import io.duepath.bench.harness.Metric;
import io.duepath.bench.harness.Variant;
import java.util.ArrayList;
import java.util.List;

/** How long after a repayment is on loan-events a reader of what is committed can read that a contact is withdrawn. */
public final class Latency implements Experiment {

    static final Metric P99 = new Metric("p99, ms", false);

    private static final int SHIPPED = 25;

    private final Lab lab;

    public Latency(Lab lab) {
        this.lab = lab;
    }

    @Override
    public String name() {
        return "latency";
    }

    @Override
    public String purpose() {
        return "milliseconds from a repayment to a readable withdrawal, open loop";
    }

    @Override
    public List<Group> groups() {
        Prototypes prototypes = Prototypes.played(lab, lab.size().of(500, 20_000));
        Arrears loans =
                new Arrears(prototypes, lab.size().of(100, 600_000), lab.size().loans(500, 1_000_000));
        Rate.notes(lab);
        lab.setting("repayments that withdraw something", "every " + LatencyGround.EACH + "th");
        List<Group> groups = new ArrayList<>();
        groups.add(group(loans, SHIPPED));
        if (!lab.size().quick()) {
            groups.add(group(loans, 50));
            groups.add(group(loans, 100));
        }
        return groups;
    }

    private Group group(Arrears loans, int commitMillis) {
        LatencyGround ground = new LatencyGround(lab, loans, commitMillis);
        String commit = ", commit " + commitMillis + " ms";
        List<Variant> variants = new ArrayList<>();
        variants.add(new OpenLoop("B0 raw copy, EOS 100 ms, at 50 %", lab, ground, 0.5, true));
        for (int percent : lab.size().quick() ? new int[] {50} : new int[] {10, 50, 80}) {
            variants.add(new OpenLoop("staging at " + percent + " %" + commit, lab, ground, percent / 100.0, false));
        }
        String title = "rates in parts of the most that staging takes in, commit interval " + commitMillis + " ms";
        return new Group(title, P99, variants.get(0).name(), variants);
    }
}
