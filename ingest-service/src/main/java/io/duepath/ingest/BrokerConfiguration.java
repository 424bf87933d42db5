package io.duepath.ingest;

import io.duepath.ingest.domain.Outlet;
import io.duepath.ingest.kafka.BrokerHealth;
import io.duepath.ingest.kafka.ClockPublisher;
import io.duepath.ingest.kafka.KafkaOutlet;
import io.duepath.ingest.kafka.KafkaSettings;
import io.duepath.ingest.kafka.LastBusinessDate;
import io.duepath.ingest.kafka.Lazily;
import io.duepath.ingest.kafka.MeteredProducers;
import io.duepath.ingest.kafka.Opening;
import io.duepath.ingest.kafka.Records;
import io.duepath.model.wire.Topic;
import io.duepath.model.wire.Topics;
import io.duepath.service.tracing.Traces;
import io.duepath.service.tracing.TracingShell;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.InstantSource;
import java.util.List;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.kafka.listener.MessageListenerContainer;

/** Wires the exits: what leaves for the broker, and whether it is there. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(KafkaProperties.class)
@Import(TracingShell.class)
class BrokerConfiguration {

    private static final List<Topic> TOPICS = List.of(
            Topics.INBOX,
            Topics.LEGAL_EVENTS,
            Topics.CONTACT_LOG,
            Topics.LOAN_EVENTS,
            Topics.CUSTOMER_CONTACTS,
            Topics.REJECTED_EVENTS);

    @Bean
    KafkaSettings kafkaSettings(KafkaProperties kafka) {
        return new KafkaSettings(
                kafka.buildAdminProperties(), kafka.buildProducerProperties(), kafka.buildConsumerProperties());
    }

    @Bean
    Lazily<Admin> admin(KafkaSettings settings) {
        return new Lazily<>(() -> Admin.create(settings.admin()), Admin::close);
    }

    @Bean
    Opening opening(Lazily<Admin> admin, TopicProperties topics, List<MessageListenerContainer> doors) {
        return new Opening(admin, topics.creation(), TOPICS, doors);
    }

    @Bean
    Records records(PrivacyProperties privacy, TopicProperties topics, InstantSource clock, Traces traces) {
        return new Records(privacy.cipher(), topics.customerPartitions(), clock, traces);
    }

    @Bean
    MeteredProducers meteredProducers(MeterRegistry meters) {
        return new MeteredProducers(meters);
    }

    @Bean
    Lazily<Producer<byte[], byte[]>> outletProducer(KafkaSettings settings, MeteredProducers metered) {
        return new Lazily<>(() -> metered.showing("outlet", new KafkaProducer<>(settings.outlet())), Producer::close);
    }

    @Bean
    Outlet outlet(Lazily<Producer<byte[], byte[]>> producer, Records records, Opening opening) {
        return new KafkaOutlet(producer, records, opening);
    }

    @Bean
    ClockPublisher businessCalendar(
            KafkaSettings settings,
            Lazily<Admin> admin,
            IngestProperties properties,
            InstantSource clock,
            Opening opening) {
        LastBusinessDate log = new LastBusinessDate(admin, () -> new KafkaConsumer<>(settings.reader()));
        return new ClockPublisher(
                () -> new KafkaProducer<>(settings.clock()),
                log,
                properties.calendarRules(),
                clock,
                properties.zone(),
                opening);
    }

    @Bean
    BrokerHealth broker(Lazily<Admin> admin, Opening opening) {
        return new BrokerHealth(admin, opening);
    }
}
