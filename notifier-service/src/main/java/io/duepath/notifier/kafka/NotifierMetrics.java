package io.duepath.notifier.kafka;

import io.duepath.model.contact.ContactEnded;
import io.duepath.model.contact.ContactRefined;
import io.duepath.model.event.Channel;
import io.duepath.notifier.contact.Note;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.ToIntFunction;

/**
 * The meters. Over the life of a deployment {@code inputs{outcome=new} = sum of ends + waiting}. Counters start at zero
 * with the process while {@code waiting} is what the stores hold, and work that is done again after an aborted
 * transaction counts again; the contact log is the exact record.
 */
public final class NotifierMetrics {

    private final MeterRegistry registry;
    private final Map<Integer, WaitingIndex.Size> sizes = new ConcurrentHashMap<>();

    public NotifierMetrics(MeterRegistry registry) {
        this.registry = registry;
        Gauge.builder("duepath.notifier.followups", this, m -> m.sum(WaitingIndex.Size::followUps))
                .description("Released commands that wait for a receipt or for their next channel")
                .register(registry);
        Gauge.builder("duepath.notifier.waiting", this, m -> m.sum(WaitingIndex.Size::waiting))
                .description("Commands without an end: they wait for their roll or for a release time")
                .register(registry);
    }

    void noted(Note note) {
        if (note != Note.NONE) {
            Counter.builder("duepath.notifier.inputs")
                    .description("Inputs by what they turned out to be; new is the number of commands in")
                    .tag("outcome", note.toString())
                    .register(registry)
                    .increment();
        }
    }

    void ended(ContactEnded ended) {
        Channel channel = ended.channel();
        Counter.builder("duepath.notifier.ends")
                .description("Terminal ends of commands")
                .tag("channel", channel == null ? "none" : channel.toString())
                .tag("end", ended.end().toString())
                .tag("reason", ended.reason())
                .register(registry)
                .increment();
    }

    void refined(ContactRefined refined) {
        Counter.builder("duepath.notifier.refinements")
                .description("What became known of contacts after their release")
                .tag("channel", refined.channel().toString())
                .tag("outcome", refined.outcome().toString())
                .register(registry)
                .increment();
    }

    void rolled(String outcome) {
        Counter.builder("duepath.notifier.rolls")
                .description("Dates of which a customer partition knows that they are rolled, or gave up waiting")
                .tag("outcome", outcome)
                .register(registry)
                .increment();
    }

    void changed(int partition, WaitingIndex.Size more) {
        if (!more.equals(WaitingIndex.Size.NONE)) {
            sizes.merge(partition, more, WaitingIndex.Size::plus);
        }
    }

    void started(int partition, WaitingIndex.Size size) {
        sizes.put(partition, size);
    }

    void stopped(int partition) {
        sizes.remove(partition);
    }

    private double sum(ToIntFunction<WaitingIndex.Size> part) {
        return sizes.values().stream().mapToInt(part).sum();
    }
}
