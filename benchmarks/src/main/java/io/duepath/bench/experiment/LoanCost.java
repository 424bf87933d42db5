package io.duepath.bench.experiment;

import io.duepath.bench.ground.Lab;
import io.duepath.bench.ground.Shapes;
import io.duepath.bench.harness.Experiment;
import io.duepath.bench.harness.Group;
import io.duepath.bench.harness.Metric;
import io.duepath.bench.harness.Trial;
import io.duepath.bench.harness.Variant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What a loan costs: bytes of its stored form, of the changelog and on disk, and the memory of a service full of them. */
public final class LoanCost implements Experiment {

    private static final int BASE = 250;
    private static final int PER_INSTALMENT = 16;
    private static final int PER_REPAYMENT = 24;

    private final Lab lab;

    public LoanCost(Lab lab) {
        this.lab = lab;
    }

    @Override
    public String name() {
        return "loan-cost";
    }

    @Override
    public String purpose() {
        return "what a loan costs in bytes and memory";
    }

    @Override
    public List<Group> groups() {
        List<Group> groups = new ArrayList<>();
        Metric bytes = new Metric("bytes", false);
        for (int repayments : new int[] {0, 12, 36}) {
            int target = BASE + PER_INSTALMENT * Shapes.INSTALMENTS + PER_REPAYMENT * repayments;
            List<Variant> variants = List.of(
                    new Known("target: 250 + 16 an instalment + 24 a repayment", bytes, target),
                    new Known("stored form", bytes, new Shapes(1, repayments).stored().length));
            String title = "a loan of " + Shapes.INSTALMENTS + " instalments and " + repayments + " repayments";
            groups.add(new Group(title, bytes, variants.get(0).name(), variants));
        }
        int most = lab.size().loans(1_000, 1_000_000);
        lab.setting("heap of the staging process", "-Xmx1g");
        List<Variant> variants = new ArrayList<>();
        if (!lab.size().quick()) {
            variants.add(new FullService(name(most / 10), lab, new Shapes(most / 10, 12)));
        }
        variants.add(new FullService(name(most), lab, new Shapes(most, 12)));
        groups.add(new Group(
                "a staging process full of loans of 36 instalments and 12 repayments",
                FullService.RESIDENT,
                variants.get(0).name(),
                variants));
        return groups;
    }

    private static String name(int loans) {
        return String.format(Locale.ROOT, "%,d loans", loans);
    }

    /** A number that needs no run. */
    private record Known(String name, Metric metric, double value) implements Variant {
        @Override
        public Trial run(int round) {
            return new Trial().value(metric.name(), value).count("loans", 1, 1);
        }
    }
}
