package io.duepath.bench.ground;

import io.duepath.model.command.RollComplete;
import io.duepath.model.wire.CloudEventFormat;
import io.duepath.model.wire.MessageTypes;
import io.duepath.model.wire.Topics;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Future;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;

/**
 * Publishes business dates as ingest does, one transaction for all partitions, and waits until a reader of what is
 * committed has seen the end of the roll of each partition.
 */
public final class Ticks implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final byte[] END = MessageTypes.of(RollComplete.class).name().getBytes(StandardCharsets.UTF_8);

    private final Producer<byte[], byte[]> producer;
    private final Consumer<byte[], byte[]> consumer;

    public Ticks(Lab lab, Clients clients) {
        producer = clients.producer(Map.of("transactional.id", lab.name("clock")));
        producer.initTransactions();
        consumer = clients.consumer(Map.of("fetch.max.wait.ms", 5));
        // The end of each roll goes to every partition: one of them tells of all.
        consumer.assign(List.of(new TopicPartition(Topics.NOTIFICATION_COMMANDS.name(), 0)));
        consumer.seekToEnd(List.of());
        consumer.assignment().forEach(consumer::position);
    }

    /** Publishes a date and returns the seconds until its roll could be read as complete. */
    public double roll(LocalDate date) {
        long began = System.nanoTime();
        producer.beginTransaction();
        for (int partition = 0; partition < Size.PARTITIONS; partition++) {
            Future<?> unused = producer.send(Feed.tick(Topics.LOAN_EVENTS.name(), partition, date));
        }
        producer.commitTransaction();
        await(date);
        return (System.nanoTime() - began) / 1e9;
    }

    /** Returns once the end of the roll of a date could be read for each partition. */
    public void await(LocalDate date) {
        long began = System.nanoTime();
        int ends = 0;
        while (ends < Size.PARTITIONS) {
            for (ConsumerRecord<byte[], byte[]> record : consumer.poll(Duration.ofMillis(5))) {
                ends += isEnd(record, date) ? 1 : 0;
            }
            if (System.nanoTime() - began > PATIENCE.toNanos()) {
                throw new IllegalStateException("the roll of " + date + " does not end");
            }
        }
    }

    private static boolean isEnd(ConsumerRecord<byte[], byte[]> record, LocalDate date) {
        Header type = record.headers().lastHeader("ce_type");
        return type != null
                && Arrays.equals(type.value(), END)
                && CloudEventFormat.read(record.headers(), record.value()).data() instanceof RollComplete end
                && end.date().equals(date);
    }

    @Override
    public void close() {
        producer.close();
        consumer.close();
    }
}
