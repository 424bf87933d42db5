package io.duepath.staging.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.duepath.model.event.BusinessDateAdvanced;
import io.duepath.model.event.Fact;
import io.duepath.model.wire.Envelope;
import io.duepath.model.wire.Json;
import io.duepath.model.wire.Topic;
import io.duepath.model.wire.Topics;
import io.duepath.staging.backtest.Backtest;
import io.duepath.staging.backtest.Checks;
import io.duepath.staging.rules.Policies;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.LongStream;

/** The lives of many loans on one calendar: on each date its tick, then the facts of all loans; at last one more tick. */
public record SeededLog(List<Envelope<Fact>> events) {

    private static final URI CORE = URI.create("/core");

    /** The log of the loans of seeds 1 to {@code loans}. */
    public static SeededLog of(int loans) {
        return of(LongStream.rangeClosed(1, loans).mapToObj(RandomHistory::of).toList());
    }

    /** The log of the first so many loans whose lives begin before a day: the same lives on fewer dates. */
    public static SeededLog ofThoseBefore(LocalDate day, int loans) {
        return of(LongStream.iterate(1, seed -> seed + 1)
                .mapToObj(RandomHistory::of)
                .filter(history -> history.days().get(0).date().isBefore(day))
                .limit(loans)
                .toList());
    }

    private static SeededLog of(List<RandomHistory> histories) {
        List<Fact> early = new ArrayList<>();
        Map<LocalDate, List<Fact>> byDate = new TreeMap<>();
        for (RandomHistory history : histories) {
            early.addAll(history.early());
            history.days()
                    .forEach(day -> byDate.computeIfAbsent(day.date(), d -> new ArrayList<>())
                            .addAll(day.facts()));
        }
        List<Envelope<Fact>> log = new ArrayList<>();
        LocalDate first = byDate.keySet().iterator().next();
        early.forEach(fact -> log.add(event(log.size(), first, fact)));
        byDate.forEach((date, facts) -> {
            log.add(event(log.size(), date, new BusinessDateAdvanced(date)));
            facts.forEach(fact -> log.add(event(log.size(), date, fact)));
        });
        LocalDate last = log.get(log.size() - 1).time().toLocalDate().plusDays(1);
        log.add(event(log.size(), last, new BusinessDateAdvanced(last)));
        return new SeededLog(log);
    }

    /** The date of the last tick. */
    public LocalDate lastDay() {
        return events.get(events.size() - 1).time().toLocalDate();
    }

    /** What the backtest says of it under the policy that ships, as JSON lines by topic; commands all under one. */
    public Map<Topic, List<String>> backtest(Path folder) throws IOException {
        Path file = folder.resolve("events.ndjson");
        Files.write(file, events.stream().map(SeededLog::line).toList());
        Path out = folder.resolve("out");
        Backtest.Result result = new Backtest(file, new Staging(Policies.standard()), null, false, Checks.none(), out)
                .run(
                        bytes -> {},
                        (number, why) -> assertThat(why).as("line " + number).isNull());
        assertThat(result.events()).isEqualTo(events.size());
        return Map.of(
                Topics.NOTIFICATION_COMMANDS, Files.readAllLines(out.resolve("commands.ndjson")),
                Topics.BUCKET_TRANSITIONS, Files.readAllLines(out.resolve("transitions.ndjson")),
                Topics.TREATMENT_DECISIONS, Files.readAllLines(out.resolve("decisions.ndjson")));
    }

    private static Envelope<Fact> event(int number, LocalDate date, Fact fact) {
        return Envelope.of("event-" + number, CORE, date, fact);
    }

    private static String line(Envelope<Fact> event) {
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("specversion", "1.0");
        line.put("id", event.id());
        line.put("source", event.source());
        line.put("type", event.type().name());
        line.put("time", event.time().toString());
        line.put("data", event.data());
        return Json.mapper().writeValueAsString(line);
    }
}
