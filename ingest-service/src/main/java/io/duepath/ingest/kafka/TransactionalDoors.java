package io.duepath.ingest.kafka;

import io.duepath.model.wire.Topic;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.kafka.core.ProducerFactory;
import org.springframework.kafka.listener.ConcurrentMessageListenerContainer;
import org.springframework.kafka.listener.ContainerProperties;
import org.springframework.kafka.listener.DefaultAfterRollbackProcessor;
import org.springframework.kafka.transaction.KafkaTransactionManager;
import org.springframework.transaction.support.AbstractPlatformTransactionManager;
import org.springframework.util.backoff.FixedBackOff;

/** Opens doors on Kafka: one transaction a poll, and a failed one is tried again until it succeeds, never skipped. */
public final class TransactionalDoors {

    private static final long RETRY_MILLIS = 1_000;

    private final ConsumerFactory<byte[], byte[]> consumers;
    private final ProducerFactory<byte[], byte[]> producers;

    public TransactionalDoors(ConsumerFactory<byte[], byte[]> consumers, ProducerFactory<byte[], byte[]> producers) {
        this.consumers = consumers;
        this.producers = producers;
    }

    /** The door for this topic, to be opened once its topic is known to exist. */
    public ConcurrentMessageListenerContainer<byte[], byte[]> door(
            Topic topic, String group, int concurrency, DoorListener listener) {
        KafkaTransactionManager<byte[], byte[]> transactions = new KafkaTransactionManager<>(producers);
        transactions.setTransactionSynchronization(AbstractPlatformTransactionManager.SYNCHRONIZATION_ALWAYS);
        ContainerProperties properties = new ContainerProperties(topic.name());
        properties.setGroupId(group);
        properties.setClientId(group);
        properties.setMessageListener(listener);
        properties.setKafkaAwareTransactionManager(transactions);
        ConcurrentMessageListenerContainer<byte[], byte[]> container =
                new ConcurrentMessageListenerContainer<>(consumers, properties);
        container.setConcurrency(concurrency);
        container.setAutoStartup(false);
        container.setAfterRollbackProcessor(new DefaultAfterRollbackProcessor<>(
                (record, failure) -> {
                    throw new IllegalStateException("a batch is never skipped", failure);
                },
                new FixedBackOff(RETRY_MILLIS, FixedBackOff.UNLIMITED_ATTEMPTS)));
        return container;
    }
}
