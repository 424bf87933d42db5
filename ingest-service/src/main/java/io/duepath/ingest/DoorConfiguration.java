package io.duepath.ingest;

import io.duepath.ingest.domain.Intake;
import io.duepath.ingest.domain.IntakeLimits;
import io.duepath.ingest.domain.Tally;
import io.duepath.ingest.kafka.ContactLogRecords;
import io.duepath.ingest.kafka.DoorListener;
import io.duepath.ingest.kafka.InboxRecords;
import io.duepath.ingest.kafka.IncomingRecords;
import io.duepath.ingest.kafka.KafkaSettings;
import io.duepath.ingest.kafka.LegalRecords;
import io.duepath.ingest.kafka.RecordDecisions;
import io.duepath.ingest.kafka.Records;
import io.duepath.ingest.kafka.TransactionalDoors;
import io.duepath.model.wire.Topics;
import io.duepath.service.tracing.Traces;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.function.Function;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.core.DefaultKafkaConsumerFactory;
import org.springframework.kafka.core.DefaultKafkaProducerFactory;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.kafka.core.MicrometerConsumerListener;
import org.springframework.kafka.core.MicrometerProducerListener;
import org.springframework.kafka.listener.ConcurrentMessageListenerContainer;

/** Wires the doors on Kafka to the intake. */
@Configuration(proxyBeanMethods = false)
class DoorConfiguration {

    /** What listens behind a door that decides so. */
    interface Listeners extends Function<RecordDecisions, DoorListener> {}

    @Bean
    DefaultKafkaProducerFactory<byte[], byte[]> doorProducers(
            KafkaSettings settings, IngestProperties properties, MeterRegistry meters) {
        DefaultKafkaProducerFactory<byte[], byte[]> producers =
                new DefaultKafkaProducerFactory<>(settings.transactional());
        producers.setTransactionIdPrefix("ingest-" + properties.instanceId() + "-");
        producers.addListener(new MicrometerProducerListener<>(meters));
        return producers;
    }

    @Bean
    KafkaTemplate<byte[], byte[]> doorTemplate(DefaultKafkaProducerFactory<byte[], byte[]> producers) {
        return new KafkaTemplate<>(producers);
    }

    @Bean
    IncomingRecords incomingRecords(IntakeLimits limits) {
        return new IncomingRecords(limits.maxEventBytes());
    }

    @Bean
    TransactionalDoors transactionalDoors(
            KafkaSettings settings, DefaultKafkaProducerFactory<byte[], byte[]> producers, MeterRegistry meters) {
        DefaultKafkaConsumerFactory<byte[], byte[]> consumers = new DefaultKafkaConsumerFactory<>(settings.reader());
        consumers.addListener(new MicrometerConsumerListener<>(meters));
        return new TransactionalDoors(consumers, producers);
    }

    @Bean
    Listeners listeners(Records records, KafkaTemplate<byte[], byte[]> template, Tally tally, Traces traces) {
        return decisions -> new DoorListener(decisions, records, template, tally, traces);
    }

    @Bean
    ConcurrentMessageListenerContainer<byte[], byte[]> inbox(
            TransactionalDoors doors,
            Listeners listeners,
            IncomingRecords incoming,
            Intake intake,
            IngestProperties properties) {
        DoorListener listener = listeners.apply(new InboxRecords(incoming, intake));
        return doors.door(Topics.INBOX, "duepath-ingest-inbox", properties.inboxThreads(), listener);
    }

    @Bean
    ConcurrentMessageListenerContainer<byte[], byte[]> legalEvents(
            TransactionalDoors doors, Listeners listeners, IncomingRecords incoming, Intake intake) {
        DoorListener listener = listeners.apply(new LegalRecords(incoming, intake));
        return doors.door(Topics.LEGAL_EVENTS, "duepath-ingest-legal-events", 1, listener);
    }

    @Bean
    ConcurrentMessageListenerContainer<byte[], byte[]> contactLog(
            TransactionalDoors doors, Listeners listeners, IncomingRecords incoming, Intake intake) {
        DoorListener listener = listeners.apply(new ContactLogRecords(incoming, intake));
        return doors.door(Topics.CONTACT_LOG, "duepath-ingest-contact-log", 1, listener);
    }
}
