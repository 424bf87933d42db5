package io.duepath.notifier.kafka;

import io.duepath.model.contact.ContactEnded;
import io.duepath.model.event.Channel;
import io.duepath.notifier.contact.Note;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The meters. Over the life of a deployment {@code inputs{outcome=new} = sum of ends + waiting}. Counters start at zero
 * with the process while {@code waiting} is what the stores hold, and work that is done again after an aborted
 * transaction counts again; the contact log is the exact record.
 */
public final class NotifierMetrics {

    private final MeterRegistry registry;
    private final Map<Integer, Integer> waiting = new ConcurrentHashMap<>();

    public NotifierMetrics(MeterRegistry registry) {
        this.registry = registry;
        Gauge.builder("duepath.notifier.waiting", waiting, NotifierMetrics::sum)
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

    void rolled(String outcome) {
        Counter.builder("duepath.notifier.rolls")
                .description("Dates of which a customer partition knows that they are rolled, or gave up waiting")
                .tag("outcome", outcome)
                .register(registry)
                .increment();
    }

    void waiting(int partition, int more) {
        waiting.merge(partition, more, Integer::sum);
    }

    void started(int partition, int count) {
        waiting.put(partition, count);
    }

    void stopped(int partition) {
        waiting.remove(partition);
    }

    private static double sum(Map<Integer, Integer> byPartition) {
        return byPartition.values().stream().mapToInt(Integer::intValue).sum();
    }
}
