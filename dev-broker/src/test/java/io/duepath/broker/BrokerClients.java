package io.duepath.broker;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Short conversations with a broker. */
record BrokerClients(String bootstrapServers) {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    Admin admin() {
        return Admin.create(Map.of("bootstrap.servers", bootstrapServers));
    }

    void createTopic(String name) throws Exception {
        try (var admin = admin()) {
            admin.createTopics(List.of(new NewTopic(name, Optional.empty(), Optional.empty())))
                    .all()
                    .get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        }
    }

    int partitionsOf(String topic) throws Exception {
        try (var admin = admin()) {
            return admin.describeTopics(List.of(topic))
                    .allTopicNames()
                    .get(PATIENCE.toSeconds(), TimeUnit.SECONDS)
                    .get(topic)
                    .partitions()
                    .size();
        }
    }

    List<PartitionInfo> partitionsThatAConsumerSees(String topic) {
        try (var consumer = consumer()) {
            return consumer.partitionsFor(topic, PATIENCE);
        }
    }

    void send(String topic, String value) throws Exception {
        try (var producer = producer(Map.of())) {
            producer.send(new ProducerRecord<>(topic, value)).get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        }
    }

    void sendAndAbort(String topic, String value) throws Exception {
        inTransaction(topic, value, KafkaProducer::abortTransaction);
    }

    void sendAndCommit(String topic, String value) throws Exception {
        inTransaction(topic, value, KafkaProducer::commitTransaction);
    }

    private void inTransaction(String topic, String value, Consumer<KafkaProducer<String, String>> end)
            throws Exception {
        try (var producer = producer(Map.of("transactional.id", "teller"))) {
            producer.initTransactions();
            producer.beginTransaction();
            producer.send(new ProducerRecord<>(topic, value)).get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
            end.accept(producer);
        }
    }

    /** The values that a reader of committed records finds in a topic of one partition, up to the given last one. */
    List<String> readUntil(String last, String topic) {
        List<String> values = new ArrayList<>();
        var partition = new TopicPartition(topic, 0);
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        try (var consumer = consumer()) {
            consumer.assign(List.of(partition));
            consumer.seekToBeginning(List.of(partition));
            while (!values.contains(last)) {
                assertThat(System.nanoTime()).as("still waiting for " + last).isLessThan(deadline);
                for (ConsumerRecord<String, String> got : consumer.poll(Duration.ofMillis(200))) {
                    values.add(got.value());
                }
            }
        }
        return values;
    }

    private KafkaProducer<String, String> producer(Map<String, Object> more) {
        var config = new HashMap<String, Object>(more);
        config.put("bootstrap.servers", bootstrapServers);
        return new KafkaProducer<>(config, new StringSerializer(), new StringSerializer());
    }

    private KafkaConsumer<String, String> consumer() {
        return new KafkaConsumer<>(
                Map.of("bootstrap.servers", bootstrapServers, "isolation.level", "read_committed"),
                new StringDeserializer(),
                new StringDeserializer());
    }
}
