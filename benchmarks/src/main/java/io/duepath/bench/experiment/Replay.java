package io.duepath.bench.experiment;

import io.duepath.bench.ground.Lab;
import io.duepath.bench.harness.Experiment;
import io.duepath.bench.harness.Group;
import io.duepath.bench.harness.Metric;
import io.duepath.bench.harness.Variant;
import io.duepath.local.feed.EventLines;
import io.duepath.local.portfolio.DatedFact;
import io.duepath.local.portfolio.Day;
import io.duepath.local.portfolio.Portfolio;
import io.duepath.model.event.LoanFact;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/** How many events a second the engine replays without Kafka, and that it says the same each time. */
public final class Replay implements Experiment {

    private final Lab lab;

    public Replay(Lab lab) {
        this.lab = lab;
    }

    @Override
    public String name() {
        return "replay";
    }

    @Override
    public String purpose() {
        return "events a second that the engine replays without Kafka";
    }

    /** One business date and the facts about loans told on it. */
    record Told(LocalDate date, List<LoanFact> facts) {}

    @Override
    public List<Group> groups() throws IOException {
        int loans = lab.size().loans(50, 20_000);
        int months = lab.size().of(3, 24);
        lab.say("writing " + loans + " loans over " + months + " months to a file");
        Path file = lab.folder().resolve("events.ndjson");
        List<Told> days = new ArrayList<>();
        long facts = write(new Portfolio(lab.size().seed(), loans, LocalDate.of(2025, 1, 1), months), file, days);
        int cores = Runtime.getRuntime().availableProcessors();
        lab.setting("facts about loans", facts);
        lab.setting("seed", lab.size().seed());
        List<Variant> variants = new ArrayList<>();
        variants.add(new HeapReplay("engine in heap, one thread", days, facts));
        variants.add(new FileReplay("backtest of a file, 1 thread", lab, file, facts, days.size(), 1));
        if (cores > 1) {
            variants.add(
                    new FileReplay("backtest of a file, " + cores + " threads", lab, file, facts, days.size(), cores));
        }
        return List.of(new Group(
                "replay of " + facts + " facts", Metric.RATE, variants.get(0).name(), variants));
    }

    private static long write(Portfolio portfolio, Path file, List<Told> days) throws IOException {
        long count = 0;
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 16)) {
            for (Day day : portfolio) {
                EventLines.writeTick(day.date(), out);
                Told told = new Told(day.date(), new ArrayList<>());
                for (Iterator<DatedFact> all = day.facts().iterator(); all.hasNext(); ) {
                    DatedFact dated = all.next();
                    if (dated.fact() instanceof LoanFact fact) {
                        EventLines.write(dated, out);
                        told.facts().add(fact);
                    }
                }
                count += told.facts().size();
                days.add(told);
            }
        }
        return count;
    }
}
