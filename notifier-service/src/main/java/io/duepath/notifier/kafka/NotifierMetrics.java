package io.duepath.notifier.kafka;

import io.duepath.model.contact.ContactEnd;
import io.duepath.model.contact.ContactEnded;
import io.duepath.model.contact.ContactRefined;
import io.duepath.model.contact.Refinement;
import io.duepath.model.event.Channel;
import io.duepath.notifier.contact.CustomerState;
import io.duepath.notifier.contact.Note;
import io.duepath.notifier.contact.Waiting;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.TimeGauge;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.ToLongFunction;

/**
 * The meters. Over the life of a deployment {@code inputs{outcome=new} = sum of ends + waiting}. Counters start at zero
 * with the process while {@code waiting} is what the stores hold, and work that is done again after an aborted
 * transaction counts again; {@code unexplained} keeps the same sum for each task from its start, and is 0.
 */
public final class NotifierMetrics {

    private static final String PREFIX = "duepath.notifier.";

    private final MeterRegistry registry;
    private final EndCounters ends;
    private final ReleaseDelay delays;
    private final Map<Integer, WaitingShare> shares = new ConcurrentHashMap<>();

    public NotifierMetrics(MeterRegistry registry) {
        this.registry = registry;
        ends = new EndCounters(registry);
        delays = new ReleaseDelay(registry, PREFIX + "release.delay");
        gauge(
                "followups",
                share -> share.size().followUps(),
                "Released commands that wait for a receipt or for their next channel");
        gauge(
                "waiting",
                share -> share.size().waiting(),
                "Commands without an end: they wait for their roll or for a release time");
        gauge("deferred", share -> share.deferred().count(), "Those of them that the contact gate has put off");
        gauge(
                "unexplained",
                WaitingShare::unexplained,
                "Commands that came in, less those that ended, less those that wait; 0 is right");
        TimeGauge.builder(PREFIX + "deferred.oldest", this::oldestDeferred, TimeUnit.MILLISECONDS)
                .description("How long ago the command came that has been put off for longest, to the minute")
                .register(registry);
        Arrays.stream(Note.values()).filter(note -> note != Note.NONE).forEach(this::input);
        for (Channel channel : Channel.values()) {
            Arrays.stream(Refinement.values()).forEach(outcome -> refinement(channel, outcome));
        }
        roll("complete");
        roll("incomplete");
    }

    /** An input turned out to be this. */
    void noted(Note note) {
        if (note != Note.NONE) {
            input(note).increment();
        }
    }

    /** An input of a partition turned out to be this. */
    void noted(int partition, Note note) {
        noted(note);
        if (note == Note.NEW) {
            expect(partition, 1);
        }
    }

    void ended(int partition, ContactEnded ended) {
        ends.count(ended);
        expect(partition, -1);
    }

    /** A command ended that the customer's state may still have had waiting before. */
    void released(ContactEnded ended, CustomerState before, long now) {
        Channel channel = ended.channel();
        if (channel != null && ended.end() == ContactEnd.RELEASED) {
            long since = before.waiting().stream()
                    .filter(waiting -> waiting.commandId().equals(ended.commandId()))
                    .map(Waiting::since)
                    .findFirst()
                    .map(instant -> instant.toEpochMilli())
                    .orElse(now);
            delays.record(channel, Duration.ofMillis(Math.max(0, now - since)));
        }
    }

    void refined(ContactRefined refined) {
        refinement(refined.channel(), refined.outcome()).increment();
    }

    void rolled(String outcome) {
        roll(outcome).increment();
    }

    /** A customer of a partition changed, and with it the index by so much. */
    void changed(int partition, CustomerState before, CustomerState after, WaitingIndex.Size more) {
        WaitingShare share = shares.get(partition);
        if (share != null) {
            share.changed(before, after, more);
        }
    }

    void started(int partition, WaitingShare share) {
        shares.put(partition, share);
    }

    void stopped(int partition) {
        shares.remove(partition);
    }

    private void expect(int partition, int more) {
        WaitingShare share = shares.get(partition);
        if (share != null) {
            share.expect(more);
        }
    }

    private long oldestDeferred() {
        OptionalLong oldest = shares.values().stream()
                .flatMapToLong(share -> share.deferred().oldest().stream())
                .min();
        return oldest.isEmpty() ? 0 : Math.max(0, System.currentTimeMillis() - oldest.getAsLong());
    }

    private void gauge(String name, ToLongFunction<WaitingShare> part, String description) {
        Gauge.builder(
                        PREFIX + name,
                        shares,
                        all -> all.values().stream().mapToLong(part).sum())
                .description(description)
                .strongReference(true)
                .register(registry);
    }

    private Counter input(Note note) {
        return Counter.builder(PREFIX + "inputs")
                .description("Inputs by what they turned out to be; new is the number of commands in")
                .tag("outcome", note.toString())
                .register(registry);
    }

    private Counter refinement(Channel channel, Refinement outcome) {
        return Counter.builder(PREFIX + "refinements")
                .description("What became known of contacts after their release")
                .tag("channel", channel.toString())
                .tag("outcome", outcome.toString())
                .register(registry);
    }

    private Counter roll(String outcome) {
        return Counter.builder(PREFIX + "rolls")
                .description("Dates of which a customer partition knows that they are rolled, or gave up waiting")
                .tag("outcome", outcome)
                .register(registry);
    }
}
