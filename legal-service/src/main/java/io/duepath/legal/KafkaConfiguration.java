package io.duepath.legal;

import io.duepath.legal.archive.LoanRecords;
import io.duepath.legal.domain.EventPublisher;
import io.duepath.legal.kafka.BrokerArrival;
import io.duepath.legal.kafka.CommandsHealth;
import io.duepath.legal.kafka.LegalConsumers;
import io.duepath.legal.kafka.LegalEventPublisher;
import io.duepath.legal.store.CommandInbox;
import io.duepath.legal.store.CustomerHolds;
import io.duepath.model.wire.Topics;
import io.duepath.service.tracing.Traces;
import io.duepath.service.tracing.TracingShell;
import java.util.List;
import org.apache.kafka.clients.admin.Admin;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.kafka.listener.ConcurrentMessageListenerContainer;

/** Wires the desk to its topics. */
@Configuration(proxyBeanMethods = false)
@Import(TracingShell.class)
class KafkaConfiguration {

    @Bean
    EventPublisher eventPublisher(KafkaTemplate<String, byte[]> kafka) {
        return new LegalEventPublisher(kafka);
    }

    @Bean
    Admin kafkaAdminClient(KafkaProperties kafka) {
        return Admin.create(kafka.buildAdminProperties());
    }

    @Bean
    ConcurrentMessageListenerContainer<byte[], byte[]> legalCommands(
            ConsumerFactory<byte[], byte[]> consumers,
            CommandInbox inbox,
            LegalMetrics metrics,
            Traces traces,
            LegalProperties properties) {
        return LegalConsumers.commands(consumers, new CountedIntake(inbox, metrics), traces, properties.consumers());
    }

    @Bean
    ConcurrentMessageListenerContainer<byte[], byte[]> customerHolds(
            ConsumerFactory<byte[], byte[]> consumers,
            JdbcClient jdbc,
            @Value("${spring.kafka.consumer.group-id}-holds") String group) {
        return LegalConsumers.holds(consumers, new StoredHolds(new CustomerHolds(jdbc)), group);
    }

    @Bean
    ConcurrentMessageListenerContainer<byte[], byte[]> evidence(
            ConsumerFactory<byte[], byte[]> consumers,
            LoanRecords records,
            CommandInbox inbox,
            @Value("${spring.kafka.consumer.group-id}-evidence") String group) {
        return LegalConsumers.evidence(consumers, new KeptEvidence(records, inbox), group);
    }

    @Bean
    BrokerArrival brokerArrival(
            Admin admin,
            TopicProperties topics,
            List<ConcurrentMessageListenerContainer<byte[], byte[]>> consumers,
            ConfigurableApplicationContext context) {
        return new BrokerArrival(
                admin,
                topics.creation(),
                List.of(
                        Topics.LEGAL_COMMANDS,
                        Topics.LEGAL_EVENTS,
                        Topics.CUSTOMER_CONTACTS,
                        Topics.CONTACT_LOG,
                        Topics.BUCKET_TRANSITIONS),
                consumers,
                () -> new Thread(context::close, "topics-do-not-fit").start());
    }

    @Bean
    HealthIndicator commandsHealthIndicator(
            List<ConcurrentMessageListenerContainer<byte[], byte[]>> consumers, Admin admin) {
        return new CommandsHealth(consumers, admin);
    }
}
