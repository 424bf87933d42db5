package io.duepath.notifier;

import io.duepath.model.privacy.AddressCipher;
import io.duepath.model.wire.Json;
import io.duepath.notifier.contact.ContactDesk;
import io.duepath.notifier.contact.EndpointIds;
import io.duepath.notifier.contact.FallbackLadder;
import io.duepath.notifier.contact.ReceiptPatience;
import io.duepath.notifier.gate.ContactGate;
import io.duepath.notifier.gate.ContactPack;
import io.duepath.notifier.kafka.NotifierMetrics;
import io.duepath.notifier.kafka.NotifierParts;
import io.duepath.notifier.kafka.NotifierStreams;
import io.duepath.notifier.kafka.NotifierTopology;
import io.duepath.notifier.kafka.RollProgress;
import io.duepath.notifier.kafka.Stores;
import io.duepath.notifier.kafka.StreamsHealth;
import io.duepath.notifier.kafka.StreamsLedger;
import io.duepath.notifier.kafka.StreamsSettings;
import io.duepath.notifier.packs.PackReport;
import io.duepath.notifier.packs.Packs;
import io.duepath.notifier.query.ContactLedger;
import io.duepath.notifier.template.ContactComposer;
import io.duepath.notifier.template.EndpointPseudonyms;
import io.duepath.notifier.template.Templates;
import io.duepath.service.broker.BrokerHealth;
import io.duepath.service.peers.AdvertisedAddress;
import io.duepath.service.peers.Peers;
import io.duepath.service.peers.Problems;
import io.duepath.service.peers.StreamsPlacement;
import io.duepath.service.placement.Placement;
import io.duepath.service.tracing.Traces;
import io.duepath.service.tracing.TracingShell;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.nio.file.Files;
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
import org.springframework.context.annotation.Import;
import org.springframework.core.env.Environment;

/** Puts the parts together. */
@Configuration(proxyBeanMethods = false)
@Import({Problems.class, TracingShell.class})
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
    ContactDesk contactDesk(ContactGate gate, NotifierProperties properties, AddressCipher cipher) {
        Templates templates = Templates.load();
        ContactComposer composer = new ContactComposer(templates, cipher::decrypt, properties.lender());
        FallbackLadder ladder = new FallbackLadder(templates.ladder(properties.fallbacks()));
        return new ContactDesk(gate, composer, ladder, new ReceiptPatience(properties.receiptTimeout()));
    }

    @Bean
    AddressCipher addressCipher(PrivacyProperties privacy) {
        return AddressCipher.of(privacy.requiredKeysetFile());
    }

    @Bean
    EndpointIds endpointIds(PrivacyProperties privacy, AddressCipher cipher) throws IOException {
        return new EndpointPseudonyms(cipher::decrypt, Files.readString(privacy.requiredKeysetFile()));
    }

    @Bean
    AdvertisedAddress advertisedAddress(NotifierProperties properties, Environment environment) {
        return new AdvertisedAddress("duepath.notifier.advertised-url", properties.advertisedUrl(), environment);
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
    NotifierParts notifierParts(
            NotifierProperties properties,
            ContactDesk desk,
            EndpointIds endpointIds,
            RollProgress progress,
            NotifierMetrics metrics,
            Traces traces) {
        return new NotifierParts(
                desk, endpointIds, properties.clock(), properties.rollWait(), progress, metrics, traces);
    }

    @Bean
    Placement placement(NotifierStreams streams, AdvertisedAddress advertised, TopicProperties topics) {
        return new StreamsPlacement(streams::client, Stores.CUSTOMERS, advertised, topics.customerPartitions());
    }

    @Bean
    ContactLedger contactLedger(NotifierStreams streams) {
        return new StreamsLedger(streams);
    }

    @Bean
    Peers peers(Placement placement, AdvertisedAddress advertised) {
        return new Peers(placement, advertised.scheme(), Json.mapper());
    }

    @Bean
    NotifierStreams notifierStreams(
            NotifierProperties properties,
            TopicProperties topics,
            KafkaProperties kafka,
            NotifierParts parts,
            AdvertisedAddress advertised,
            MeterRegistry registry,
            ApplicationEventPublisher events) {
        Map<String, Object> connection = new HashMap<>(kafka.buildAdminProperties());
        StreamsSettings settings = new StreamsSettings(
                connection,
                properties.applicationId(),
                properties.threads(),
                properties.stateDirectory(),
                properties.instanceId(),
                topics.replication(),
                advertised);
        return new NotifierStreams(
                NotifierTopology.build(parts, topics.customerPartitions()),
                settings,
                topics.creation(),
                parts.progress(),
                registry,
                () -> AvailabilityChangeEvent.publish(events, this, LivenessState.BROKEN));
    }

    @Bean
    StreamsHealth streamsHealthIndicator(NotifierStreams streams) {
        return new StreamsHealth(streams);
    }

    @Bean
    BrokerHealth brokerHealthIndicator(KafkaProperties kafka) {
        return new BrokerHealth(kafka.buildAdminProperties());
    }
}
