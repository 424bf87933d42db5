package io.duepath.notifier;

import io.duepath.model.privacy.AddressCipher;
import io.duepath.notifier.contact.ContactDesk;
import io.duepath.notifier.gate.ContactGate;
import io.duepath.notifier.gate.ContactPack;
import io.duepath.notifier.kafka.NotifierMetrics;
import io.duepath.notifier.kafka.NotifierParts;
import io.duepath.notifier.kafka.NotifierStreams;
import io.duepath.notifier.kafka.NotifierTopology;
import io.duepath.notifier.kafka.RollProgress;
import io.duepath.notifier.kafka.StreamsHealth;
import io.duepath.notifier.kafka.StreamsSettings;
import io.duepath.notifier.packs.PackReport;
import io.duepath.notifier.packs.Packs;
import io.duepath.notifier.template.ContactComposer;
import io.duepath.notifier.template.Templates;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.availability.AvailabilityChangeEvent;
import org.springframework.boot.availability.LivenessState;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the parts together. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({NotifierProperties.class, TopicProperties.class, PrivacyProperties.class})
class NotifierConfiguration {

    private static final Logger LOG = LoggerFactory.getLogger(NotifierConfiguration.class);

    @Bean
    ContactGate contactGate(NotifierProperties properties) {
        List<ContactPack> packs =
                Packs.read(properties.packs(), properties.collector()).sound();
        for (ContactPack pack : packs) {
            LOG.info("contact pack {} version {} is on", pack.id(), pack.version());
            String warning = PackReport.warning(pack);
            if (!warning.isEmpty()) {
                LOG.warn("{}", warning);
            }
        }
        return new ContactGate(packs, properties.lenderZones());
    }

    @Bean
    ContactDesk contactDesk(ContactGate gate, NotifierProperties properties, PrivacyProperties privacy) {
        AddressCipher cipher = AddressCipher.of(privacy.requiredKeysetFile());
        return new ContactDesk(gate, new ContactComposer(Templates.load(), cipher::decrypt, properties.lender()));
    }

    @Bean
    RollProgress rollProgress() {
        return new RollProgress();
    }

    @Bean
    NotifierMetrics notifierMetrics(MeterRegistry registry) {
        return new NotifierMetrics(registry);
    }

    @Bean
    NotifierStreams notifierStreams(
            NotifierProperties properties,
            TopicProperties topics,
            KafkaProperties kafka,
            ContactDesk desk,
            RollProgress progress,
            NotifierMetrics metrics,
            ApplicationEventPublisher events) {
        NotifierParts parts = new NotifierParts(desk, properties.clock(), properties.rollWait(), progress, metrics);
        Map<String, Object> connection = new HashMap<>(kafka.buildAdminProperties());
        StreamsSettings settings = new StreamsSettings(
                connection,
                properties.applicationId(),
                properties.threads(),
                properties.stateDirectory(),
                properties.instanceId(),
                topics.replication());
        return new NotifierStreams(
                NotifierTopology.build(parts),
                settings,
                topics.creation(),
                progress,
                () -> AvailabilityChangeEvent.publish(events, this, LivenessState.BROKEN));
    }

    @Bean
    StreamsHealth streamsHealthIndicator(NotifierStreams streams) {
        return new StreamsHealth(streams);
    }
}
