package io.duepath.legal.kafka;

import io.duepath.model.wire.Topic;
import io.duepath.model.wire.Topics;
import io.duepath.service.tracing.Traces;
import java.util.Map;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.kafka.listener.ConcurrentMessageListenerContainer;
import org.springframework.kafka.listener.ContainerProperties;
import org.springframework.kafka.listener.DefaultErrorHandler;
import org.springframework.kafka.listener.MessageListener;
import org.springframework.util.backoff.FixedBackOff;

/** What reads for the desk: at least once, and never past a record that was not taken. */
public final class LegalConsumers {

    private static final long PAUSE_MILLIS = 1_000;

    private LegalConsumers() {}

    /** The consumers of legal-commands, not started yet. */
    public static ConcurrentMessageListenerContainer<byte[], byte[]> commands(
            ConsumerFactory<byte[], byte[]> consumers, CommandIntake intake, Traces traces, int threads) {
        return container(consumers, Topics.LEGAL_COMMANDS, new LegalCommandListener(intake, traces), threads);
    }

    /** The consumer of the holds on customer-contacts, not started yet; it has a group of its own. */
    public static ConcurrentMessageListenerContainer<byte[], byte[]> holds(
            ConsumerFactory<byte[], byte[]> consumers, HoldIntake intake, String group) {
        var container = container(consumers, Topics.CUSTOMER_CONTACTS, new CustomerHoldListener(intake), 1);
        container.getContainerProperties().setGroupId(group);
        return container;
    }

    /** The consumer of what becomes evidence, not started yet; many records at once, as there are many. */
    public static ConcurrentMessageListenerContainer<byte[], byte[]> evidence(
            ConsumerFactory<byte[], byte[]> consumers, EvidenceIntake intake, String group) {
        var properties = new ContainerProperties(Topics.CONTACT_LOG.name(), Topics.BUCKET_TRANSITIONS.name());
        properties.setMessageListener(new EvidenceListener(intake));
        properties.setGroupId(group);
        var container = new ConcurrentMessageListenerContainer<byte[], byte[]>(consumers, properties);
        container.setAutoStartup(false);
        container.setCommonErrorHandler(again());
        return container;
    }

    /** They start when {@link BrokerArrival} has seen the topics, not with the context. */
    private static ConcurrentMessageListenerContainer<byte[], byte[]> container(
            ConsumerFactory<byte[], byte[]> consumers,
            Topic topic,
            MessageListener<byte[], byte[]> listener,
            int threads) {
        var properties = new ContainerProperties(topic.name());
        properties.setMessageListener(listener);
        var container = new ConcurrentMessageListenerContainer<byte[], byte[]>(consumers, properties);
        container.setConcurrency(threads);
        container.setAutoStartup(false);
        container.setCommonErrorHandler(again());
        return container;
    }

    /** Spring's default gives up after ten tries, and at once on some kinds of failure. */
    private static DefaultErrorHandler again() {
        var handler = new DefaultErrorHandler(new FixedBackOff(PAUSE_MILLIS, FixedBackOff.UNLIMITED_ATTEMPTS));
        handler.setClassifications(Map.of(), true);
        return handler;
    }
}
