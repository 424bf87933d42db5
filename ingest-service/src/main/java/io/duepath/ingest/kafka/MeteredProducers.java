package io.duepath.ingest.kafka;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tag;
import io.micrometer.core.instrument.binder.kafka.KafkaClientMetrics;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.producer.Producer;

/** Shows the figures of producers that Spring did not make, under the tags that it gives to those it makes. */
public final class MeteredProducers implements AutoCloseable {

    private final MeterRegistry meters;
    private final List<KafkaClientMetrics> shown = new ArrayList<>();

    public MeteredProducers(MeterRegistry meters) {
        this.meters = meters;
    }

    /** The same producer, its figures shown from now on. */
    public synchronized <K, V> Producer<K, V> showing(String name, Producer<K, V> producer) {
        KafkaClientMetrics metrics = new KafkaClientMetrics(producer, List.of(Tag.of("spring.id", name)));
        metrics.bindTo(meters);
        shown.add(metrics);
        return producer;
    }

    @Override
    public synchronized void close() {
        shown.forEach(KafkaClientMetrics::close);
    }
}
