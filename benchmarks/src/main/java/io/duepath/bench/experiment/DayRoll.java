package io.duepath.bench.experiment;

import io.duepath.bench.ground.Lab;
import io.duepath.bench.ground.Postgres;
import io.duepath.bench.ground.Prototypes;
import io.duepath.bench.ground.RollPlan;
import io.duepath.bench.harness.Experiment;
import io.duepath.bench.harness.Group;
import io.duepath.bench.harness.Metric;
import io.duepath.bench.harness.Variant;
import io.duepath.bench.rival.LeanStaging;
import io.duepath.staging.kafka.StagingShell;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** How long a new business date takes, from its tick to the end of the last roll, beside nightly SQL and a full scan. */
public final class DayRoll implements Experiment {

    /** The warm-up and five rounds. */
    private static final int DAYS = 6;

    /** As it ships, milliseconds. */
    private static final int SLICE = (int) StagingShell.USUAL_SLICE.toMillis();

    private final Lab lab;

    public DayRoll(Lab lab) {
        this.lab = lab;
    }

    @Override
    public String name() {
        return "day-roll";
    }

    @Override
    public String purpose() {
        return "seconds from a business date to the end of its roll";
    }

    @Override
    public List<Group> groups() throws Exception {
        Prototypes prototypes = Prototypes.played(lab, lab.size().of(1_000, 20_000));
        Rate.notes(lab);
        lab.setting("commit interval of staging", "25 ms");
        lab.setting("rolls that a run can have at most", DAYS);
        return List.of(flat(prototypes), rivals(prototypes), events(prototypes));
    }

    /** What events wait for while a day is rolled, with slices of the length that ships and of others. */
    private Group events(Prototypes prototypes) {
        int loans = lab.size().loans(1_000, 1_000_000);
        int due = Math.min(lab.size().of(50, 45_000), loans / DAYS / 2);
        RollPlan plan = new RollPlan(prototypes, loans, due, DAYS);
        List<Variant> variants = new ArrayList<>();
        int[] slices = lab.size().quick() ? new int[] {SLICE} : new int[] {SLICE, 50, 250};
        for (int millis : slices) {
            RollGround ground = new RollGround(lab, plan, Map.of("duepath.staging.roll-slice", millis + "ms"));
            if (millis == SLICE) {
                variants.add(new UnderRoll("a quiet day", lab, ground, false));
            }
            variants.add(new UnderRoll("during a roll, slices of " + millis + " ms", lab, ground, true));
        }
        String title = name("1,000 events/s to the status; a roll of %,d loans", due) + name(" out of %,d", loans);
        return new Group(title, Latency.P99, variants.get(0).name(), variants);
    }

    /** The same work in portfolios of different sizes, each four times the one before. */
    private Group flat(Prototypes prototypes) {
        int most = lab.size().loans(500, 4_000_000);
        int[] sizes = lab.size().quick() ? new int[] {most} : new int[] {most / 16, most / 4, most};
        int due = Math.min(lab.size().of(50, 20_000), sizes[0] / DAYS);
        List<Variant> variants = new ArrayList<>();
        for (int loans : sizes) {
            RollPlan plan = new RollPlan(prototypes, loans, due, DAYS);
            variants.add(StagingRoll.ofService(name("staging, %,d loans", loans), lab, plan));
        }
        String title = name("%,d loans with something to do", due) + ", portfolios of different sizes";
        return new Group(title, Metric.SECONDS, variants.get(0).name(), variants);
    }

    private Group rivals(Prototypes prototypes) throws Exception {
        int loans = lab.size().loans(1_000, 1_000_000);
        int due = Math.min(lab.size().of(100, 45_000), loans / DAYS);
        RollPlan plan = new RollPlan(prototypes, loans, due, DAYS);
        Postgres postgres = lab.postgres();
        List<Variant> variants = List.of(
                new SqlRoll("B2 nightly SQL over everything", lab, postgres, plan, false),
                new SqlRoll("B2b SQL with a partial index", lab, postgres, plan, true),
                new StagingRoll(
                        "B3 staging that scans its store",
                        lab,
                        plan,
                        (clients, application) -> LeanStaging.start(lab, clients, application, LeanStaging.Kind.SCAN)),
                StagingRoll.ofService("staging", lab, plan));
        String title = name("%,d loans", loans) + name(", %,d of them with something to do", due);
        return new Group(title, Metric.SECONDS, variants.get(0).name(), variants);
    }

    private static String name(String form, int number) {
        return String.format(Locale.ROOT, form, number);
    }
}
