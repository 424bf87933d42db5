package io.duepath.legal.kafka;

import io.duepath.model.wire.Topics;
import java.util.Map;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.kafka.listener.ConcurrentMessageListenerContainer;
import org.springframework.kafka.listener.ContainerProperties;
import org.springframework.kafka.listener.DefaultErrorHandler;
import org.springframework.util.backoff.FixedBackOff;

/** The consumers of legal-commands: at least once, and never past a record that the intake did not take. */
public final class LegalCommandContainer {

    private static final long PAUSE_MILLIS = 1_000;

    private LegalCommandContainer() {}

    /** A container that is not started yet. */
    public static ConcurrentMessageListenerContainer<byte[], byte[]> of(
            ConsumerFactory<byte[], byte[]> consumers, CommandIntake intake, int threads) {
        var properties = new ContainerProperties(Topics.LEGAL_COMMANDS.name());
        properties.setMessageListener(new LegalCommandListener(intake));
        var container = new ConcurrentMessageListenerContainer<byte[], byte[]>(consumers, properties);
        container.setConcurrency(threads);
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
