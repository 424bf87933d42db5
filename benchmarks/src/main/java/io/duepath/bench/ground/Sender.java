package io.duepath.bench.ground;

import java.util.Map;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;

/** Sends without waiting, and remembers if anything did not arrive. */
public final class Sender implements AutoCloseable {

    private final Producer<byte[], byte[]> producer;
    private final AtomicReference<@Nullable Exception> failure = new AtomicReference<>();

    /** One that sends large batches. */
    public Sender(Clients clients) {
        this(clients, Map.of("batch.size", 131_072));
    }

    /** One with settings of its own. */
    public Sender(Clients clients, Map<String, Object> more) {
        this.producer = clients.producer(more);
    }

    /** Hands a record over. */
    public void send(ProducerRecord<byte[], byte[]> record) {
        Future<?> unused = producer.send(record, (metadata, trouble) -> {
            if (trouble != null) {
                failure.compareAndSet(null, trouble);
            }
        });
    }

    /**
     * Returns once everything has arrived.
     *
     * @throws IllegalStateException if something did not
     */
    public void flush() {
        producer.flush();
        Exception trouble = failure.get();
        if (trouble != null) {
            throw new IllegalStateException(trouble);
        }
    }

    @Override
    public void close() {
        try {
            flush();
        } finally {
            producer.close();
        }
    }
}
