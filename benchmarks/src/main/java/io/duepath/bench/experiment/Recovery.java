package io.duepath.bench.experiment;

import io.duepath.bench.ground.Lab;
import io.duepath.bench.ground.Shapes;
import io.duepath.bench.ground.Size;
import io.duepath.bench.harness.Experiment;
import io.duepath.bench.harness.Group;
import io.duepath.bench.harness.Metric;
import io.duepath.bench.harness.Trial;
import io.duepath.bench.harness.Variant;
import java.util.List;
import java.util.Locale;

/** How long nobody is served after the only staging process ends, by a crash or in peace, and is started again at once. */
public final class Recovery implements Experiment {

    private static final int REPAYMENTS = 12;

    private final Lab lab;

    public Recovery(Lab lab) {
        this.lab = lab;
    }

    @Override
    public String name() {
        return "recovery";
    }

    @Override
    public String purpose() {
        return "seconds from the end of a staging process to answers from all partitions";
    }

    @Override
    public List<Group> groups() {
        int loans = lab.size().loans(1_000, 1_000_000);
        FullService service = new FullService("service", lab, new Shapes(loans, REPAYMENTS));
        lab.setting("heap of the staging process", "-Xmx1g");
        lab.setting("member", "static, as it ships");
        List<Variant> variants = List.of(
                new Ending("stopped and started", service, false), new Ending("kill -9 and started", service, true));
        String title = String.format(Locale.ROOT, "%,d loans of 36 instalments and 12 repayments", loans);
        return List.of(new Group(title, Metric.SECONDS, variants.get(0).name(), variants));
    }

    /** One way to end the one service; the first variant opens and closes it. */
    private record Ending(String name, FullService service, boolean kill) implements Variant {
        @Override
        public void open() throws Exception {
            if (!kill) {
                service.open();
            }
        }

        @Override
        public Trial run(int round) throws Exception {
            return new Trial()
                    .value(Metric.SECONDS.name(), service.outage(kill))
                    .count("partitions served", Size.PARTITIONS, Size.PARTITIONS);
        }

        @Override
        public void close() {
            if (!kill) {
                service.close();
            }
        }
    }
}
