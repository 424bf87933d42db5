package io.duepath.ingest;

import io.duepath.ingest.domain.BusinessCalendar;
import io.duepath.ingest.domain.Door;
import io.duepath.ingest.domain.Intake;
import io.duepath.ingest.domain.IntakeLimits;
import io.duepath.ingest.domain.Outlet;
import io.duepath.ingest.domain.Tally;
import io.duepath.ingest.kafka.BrokerHealth;
import io.duepath.ingest.kafka.ClockPublisher;
import io.duepath.ingest.kafka.DoorListener;
import io.duepath.ingest.kafka.IncomingRecords;
import io.duepath.ingest.kafka.KafkaOutlet;
import io.duepath.ingest.kafka.KafkaSettings;
import io.duepath.ingest.kafka.LastBusinessDate;
import io.duepath.ingest.kafka.Records;
import io.duepath.ingest.kafka.TransactionalDoors;
import io.duepath.ingest.wire.JsonMessageReader;
import io.duepath.ingest.wire.WorldPhoneNumbers;
import io.duepath.model.wire.Topic;
import io.duepath.model.wire.Topics;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.core.DefaultKafkaConsumerFactory;
import org.springframework.kafka.core.DefaultKafkaProducerFactory;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.kafka.listener.ConcurrentMessageListenerContainer;
import org.springframework.kafka.listener.MessageListenerContainer;
import org.springframework.scheduling.concurrent.ThreadPoolTaskScheduler;

/** Wires the doors to the intake and the intake to its exits. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(KafkaProperties.class)
class IngestConfiguration {

    private static final Logger LOG = LoggerFactory.getLogger(IngestConfiguration.class);

    private static final List<Topic> TOPICS = List.of(
            Topics.INBOX, Topics.LEGAL_EVENTS, Topics.LOAN_EVENTS, Topics.CUSTOMER_CONTACTS, Topics.REJECTED_EVENTS);

    /** Exists once every topic that ingest reads or writes exists. */
    record TopicsReady() {}

    @Bean
    InstantSource clock() {
        return InstantSource.system();
    }

    @Bean
    Admin admin(KafkaProperties kafka) {
        return Admin.create(kafka.buildAdminProperties());
    }

    @Bean
    TopicsReady topicsReady(Admin admin, TopicProperties topics) throws ExecutionException, InterruptedException {
        topics.creation().ensure(admin, TOPICS);
        return new TopicsReady();
    }

    @Bean
    KafkaSettings kafkaSettings(KafkaProperties kafka) {
        return new KafkaSettings(kafka.buildProducerProperties(), kafka.buildConsumerProperties());
    }

    @Bean
    Intake intake(IngestProperties properties) {
        return new Intake(new JsonMessageReader(), new WorldPhoneNumbers(properties.phoneRegion()));
    }

    @Bean
    IntakeLimits intakeLimits(IngestProperties properties) {
        return properties.limits();
    }

    @Bean
    Records records(PrivacyProperties privacy, TopicProperties topics, InstantSource clock) {
        return new Records(privacy.cipher(), topics.customerPartitions(), clock);
    }

    @Bean
    Tally tally(MeterRegistry meters) {
        return new IngestMetrics(meters);
    }

    @Bean
    Producer<byte[], byte[]> outletProducer(KafkaSettings settings, TopicsReady ready) {
        return new KafkaProducer<>(settings.outlet());
    }

    @Bean
    Outlet outlet(Producer<byte[], byte[]> producer, Records records) {
        return new KafkaOutlet(producer, records);
    }

    @Bean
    ClockPublisher businessCalendar(
            KafkaSettings settings, Admin admin, IngestProperties properties, InstantSource clock, TopicsReady ready) {
        if (properties.simulatedTime()) {
            LOG.warn("TIME IS SIMULATED: business dates come from outside only, and any later date is allowed");
        }
        LastBusinessDate log = new LastBusinessDate(admin, () -> new KafkaConsumer<>(settings.reader()));
        ClockPublisher calendar = new ClockPublisher(
                () -> new KafkaProducer<>(settings.clock()), log, properties.calendarRules(), clock, properties.zone());
        LOG.info("business date is {}", calendar.current().map(Object::toString).orElse("not set yet"));
        return calendar;
    }

    @Bean
    @ConditionalOnProperty(name = "duepath.ingest.simulated-time", havingValue = "false", matchIfMissing = true)
    ThreadPoolTaskScheduler dailyDates(BusinessCalendar calendar, IngestProperties properties, InstantSource clock) {
        ThreadPoolTaskScheduler scheduler = new ThreadPoolTaskScheduler();
        scheduler.setThreadNamePrefix("daily-date-");
        scheduler.initialize();
        if (properties.automaticDates()) {
            DailyDate daily = new DailyDate(calendar, clock, properties.zone(), properties.publishAt());
            var unused = scheduler.scheduleWithFixedDelay(daily, Duration.ofMinutes(1));
        }
        return scheduler;
    }

    @Bean
    DefaultKafkaProducerFactory<byte[], byte[]> doorProducers(KafkaSettings settings, IngestProperties properties) {
        DefaultKafkaProducerFactory<byte[], byte[]> producers =
                new DefaultKafkaProducerFactory<>(settings.transactional());
        producers.setTransactionIdPrefix("ingest-" + properties.instanceId() + "-");
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
            KafkaSettings settings, DefaultKafkaProducerFactory<byte[], byte[]> producers, TopicsReady ready) {
        return new TransactionalDoors(new DefaultKafkaConsumerFactory<>(settings.reader()), producers);
    }

    @Bean
    ConcurrentMessageListenerContainer<byte[], byte[]> inbox(
            TransactionalDoors doors,
            IngestProperties properties,
            IncomingRecords incoming,
            Intake intake,
            Records records,
            KafkaTemplate<byte[], byte[]> template,
            Tally tally) {
        DoorListener listener = new DoorListener(Door.INBOX, incoming, intake, records, template, tally);
        return doors.door(Topics.INBOX, "duepath-ingest-inbox", properties.inboxThreads(), listener);
    }

    @Bean
    ConcurrentMessageListenerContainer<byte[], byte[]> legalEvents(
            TransactionalDoors doors,
            IncomingRecords incoming,
            Intake intake,
            Records records,
            KafkaTemplate<byte[], byte[]> template,
            Tally tally) {
        DoorListener listener = new DoorListener(Door.LEGAL_EVENTS, incoming, intake, records, template, tally);
        return doors.door(Topics.LEGAL_EVENTS, "duepath-ingest-legal-events", 1, listener);
    }

    @Bean
    BrokerHealth broker(
            Admin admin,
            @Qualifier("inbox") MessageListenerContainer inbox,
            @Qualifier("legalEvents") MessageListenerContainer legalEvents) {
        return new BrokerHealth(admin, List.of(inbox, legalEvents));
    }
}
