package io.duepath.staging;

import io.duepath.model.event.BusinessDateAdvanced;
import io.duepath.model.event.Fact;
import io.duepath.model.event.LoanFact;
import io.duepath.model.wire.CloudEventFormat;
import io.duepath.model.wire.Envelope;
import io.duepath.model.wire.Topic;
import io.duepath.model.wire.Topics;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Writes loan-events as ingest would, and reads what staging wrote. */
record LoanLog(String kafka, int partitions) {

    /** Writes events in order; ticks into every partition. */
    void append(List<Envelope<Fact>> events) throws ExecutionException, InterruptedException {
        try (var producer = new KafkaProducer<>(
                Map.<String, Object>of("bootstrap.servers", kafka, "linger.ms", 5),
                new StringSerializer(),
                new ByteArraySerializer())) {
            List<Future<?>> sent = new ArrayList<>();
            for (Envelope<Fact> event : events) {
                if (event.data() instanceof BusinessDateAdvanced) {
                    for (int partition = 0; partition < partitions; partition++) {
                        sent.add(producer.send(record(event, partition, null)));
                    }
                } else {
                    String key = ((LoanFact) event.data()).loanId().value();
                    sent.add(producer.send(record(event, null, key)));
                }
            }
            for (Future<?> acknowledgement : sent) {
                acknowledgement.get();
            }
        }
    }

    private static ProducerRecord<String, byte[]> record(Envelope<Fact> event, Integer partition, String key) {
        RecordHeaders headers = new RecordHeaders();
        byte[] value = CloudEventFormat.write(event, headers);
        return new ProducerRecord<>(Topics.LOAN_EVENTS.name(), partition, key, value, headers);
    }

    /** All committed records of a topic. */
    List<Envelope<?>> read(Topic topic) {
        try (var consumer = new KafkaConsumer<>(
                Map.<String, Object>of("bootstrap.servers", kafka, "isolation.level", "read_committed"),
                new StringDeserializer(),
                new ByteArrayDeserializer())) {
            List<TopicPartition> all = consumer.partitionsFor(topic.name()).stream()
                    .map(p -> new TopicPartition(topic.name(), p.partition()))
                    .toList();
            consumer.assign(all);
            consumer.seekToBeginning(all);
            Map<TopicPartition, Long> ends = consumer.endOffsets(all);
            List<Envelope<?>> events = new ArrayList<>();
            while (all.stream().anyMatch(p -> consumer.position(p) < ends.get(p))) {
                consumer.poll(Duration.ofMillis(200))
                        .forEach(r -> events.add(CloudEventFormat.read(r.headers(), r.value())));
            }
            return events;
        }
    }
}
