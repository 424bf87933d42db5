package io.duepath.notifier.packs.storm;

import static org.assertj.core.api.Assertions.assertThat;

import io.duepath.notifier.gate.ContactGate;
import io.duepath.notifier.gate.GateFacts;
import io.duepath.notifier.gate.Verdict;
import io.duepath.notifier.packs.storm.PlainJudge.Wish;
import io.duepath.notifier.packs.storm.Somebody.Address;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Random;

/** Weeks of commands, receipts and whims; each verdict is compared with that of the plain judge at once. */
final class Storm {

    /** How a command ended. */
    enum End {
        /** A contact was made. */
        RELEASED,
        /** Refused. */
        REFUSED,
        /** Its last day passed. */
        EXPIRED
    }

    private static final Instant START = Instant.parse("2026-03-02T00:00:00Z");
    private static final Duration WEEKS = Duration.ofDays(42);

    private record Event(Instant at, int number, Runnable happens) {}

    private final ContactGate gate;
    private final PlainJudge judge;
    private final Random random;
    private final List<List<ZoneId>> homes;
    private final List<Somebody> people = new ArrayList<>();
    private final PriorityQueue<Event> events =
            new PriorityQueue<>(Comparator.comparing(Event::at).thenComparing(Event::number));
    private final Map<End, Integer> ends = new EnumMap<>(End.class);
    private int scheduled;
    private int deferrals;
    private Instant now = START;

    Storm(ContactGate gate, Figures figures, List<List<ZoneId>> homes, long seed) {
        this.gate = gate;
        this.judge = new PlainJudge(figures);
        this.homes = homes;
        this.random = new Random(seed);
    }

    /** Runs the storm to its end. */
    Storm rage(int commands, int customers) {
        for (int i = 0; i < customers; i++) {
            people.add(new Somebody("c" + i, home(), random));
        }
        for (int i = 0; i < commands; i++) {
            Instant at = START.plusSeconds(random.nextInt((int) WEEKS.toSeconds() / 600) * 600L);
            Somebody who = people.get(random.nextInt(random.nextInt(5) == 0 ? customers / 6 : customers));
            schedule(at, () -> command(who));
            if (i % 4 == 0) {
                schedule(at.plusSeconds(random.nextInt(7200)), () -> whim(who));
            }
        }
        while (!events.isEmpty()) {
            Event event = events.poll();
            now = event.at();
            event.happens().run();
        }
        return this;
    }

    Map<End, Integer> ends() {
        return ends;
    }

    int deferrals() {
        return deferrals;
    }

    List<Somebody> people() {
        return people;
    }

    private void command(Somebody who) {
        String medium = List.of("sms", "sms", "email", "voice", "voice", "voice", "visit")
                .get(random.nextInt(7));
        Wish wish = new Wish(who.loans.get(random.nextInt(who.loans.size())), medium, random.nextInt(4) == 0);
        LocalDate lastDay = LocalDate.ofInstant(now, zone(who)).plusDays(random.nextInt(10));
        ask(who, wish, lastDay, 0);
    }

    private void ask(Somebody who, Wish wish, LocalDate lastDay, int times) {
        assertThat(times).as("times one command was put off").isLessThan(100);
        if (LocalDate.ofInstant(now, zone(who)).isAfter(lastDay)) {
            ends.merge(End.EXPIRED, 1, Integer::sum);
            return;
        }
        GateFacts facts = Translation.facts(who, now, gate.longestWindow());
        Verdict verdict = gate.check(Translation.request(wish), facts, now);
        String said = verdict.fold(
                allow -> allow(who, wish, allow),
                defer -> defer(who, wish, lastDay, defer, times),
                refuse -> refuse(who, wish));
        assertThat(said).as("%s at %s for %s: %s", wish, now, who.id, verdict).isEqualTo("as the plain judge says");
    }

    private String allow(Somebody who, Wish wish, Verdict.Allow allow) {
        Address address = judge.possible(who, wish, now).stream()
                .filter(a -> judge.inTime(who, wish, a, now, now))
                .findFirst()
                .orElse(null);
        if (address == null || !address.id().equals(allow.endpoint().value())) {
            return "the plain judge allows " + address;
        }
        boolean told = random.nextInt(5) > 0;
        Duration patience = Duration.ofHours(4);
        Instant toldAt = told ? now.plusSeconds(1 + random.nextInt((int) patience.toSeconds() - 1)) : null;
        Made made = new Made(
                "m" + scheduled++,
                wish.loan(),
                wish.medium(),
                address.id(),
                false,
                now,
                Translation.outcome(wish.medium(), random),
                toldAt,
                now.plus(patience),
                who.zonesOr(judge.figures().lenderZones()));
        who.made.add(made);
        ends.merge(End.RELEASED, 1, Integer::sum);
        return "as the plain judge says";
    }

    private String defer(Somebody who, Wish wish, LocalDate lastDay, Verdict.Defer defer, int times) {
        List<Address> possible = judge.possible(who, wish, now);
        Instant until = defer.until();
        Instant between = now.plusSeconds(
                (long) (random.nextDouble() * Duration.between(now, until).toSeconds()));
        boolean earlier = possible.stream()
                .anyMatch(a -> judge.inTime(who, wish, a, now, now)
                        || judge.inTime(who, wish, a, between, now)
                        || judge.inTime(who, wish, a, until.minusSeconds(1), now));
        boolean then = possible.stream().anyMatch(a -> judge.inTime(who, wish, a, until, now));
        if (possible.isEmpty() || earlier || !then) {
            return "the plain judge: possible " + possible + ", earlier " + earlier + ", then " + then;
        }
        deferrals++;
        schedule(until, () -> ask(who, wish, lastDay, times + 1));
        return "as the plain judge says";
    }

    private String refuse(Somebody who, Wish wish) {
        List<Address> possible = judge.possible(who, wish, now);
        ends.merge(End.REFUSED, 1, Integer::sum);
        return possible.isEmpty() ? "as the plain judge says" : "the plain judge: possible " + possible;
    }

    private void whim(Somebody who) {
        switch (random.nextInt(12)) {
            case 0 ->
                who.refusals.add(
                        List.of("sms", "email", "voice", "visit", "all").get(random.nextInt(5)));
            case 1, 2 -> who.refusals.clear();
            case 3 -> who.disputedFrom = LocalDate.ofInstant(now, zone(who)).plusDays(random.nextInt(3));
            case 4, 5 -> who.disputedFrom = null;
            case 6 -> who.zones = home();
            case 7 -> who.complaints.add(now);
            case 8 -> who.onPlan = !who.onPlan;
            case 9 -> who.agreedUntil = now.plus(Duration.ofHours(random.nextInt(168)));
            case 10 -> who.darks.add(new Somebody.Dark(now, now.plus(Duration.ofHours(1L + random.nextInt(60)))));
            default ->
                who.made.add(new Made(
                        "m" + scheduled++,
                        who.loans.get(0),
                        "voice",
                        "theirs",
                        true,
                        now,
                        random.nextBoolean() ? "conversation" : "refused",
                        now,
                        now,
                        who.zones));
        }
    }

    private ZoneId zone(Somebody who) {
        return who.zonesOr(judge.figures().lenderZones()).get(0);
    }

    private List<ZoneId> home() {
        return homes.get(random.nextInt(homes.size()));
    }

    private void schedule(Instant at, Runnable happens) {
        events.add(new Event(at, scheduled++, happens));
    }
}
