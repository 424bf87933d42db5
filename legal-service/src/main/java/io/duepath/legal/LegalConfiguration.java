package io.duepath.legal;

import io.duepath.legal.domain.CaseBook;
import io.duepath.legal.domain.EventPublisher;
import io.duepath.legal.kafka.CommandsHealth;
import io.duepath.legal.kafka.LegalCommandContainer;
import io.duepath.legal.kafka.LegalEventPublisher;
import io.duepath.legal.kafka.LegalTopics;
import io.duepath.legal.store.CommandInbox;
import io.duepath.legal.store.Outbox;
import io.duepath.legal.store.OutboxRelay;
import io.duepath.legal.store.StoredCases;
import io.micrometer.core.instrument.MeterRegistry;
import org.apache.kafka.clients.admin.Admin;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.kafka.listener.ConcurrentMessageListenerContainer;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Wires the desk into its shells. */
@Configuration(proxyBeanMethods = false)
class LegalConfiguration {

    @Bean
    CaseBook caseBook(JdbcClient jdbc, PlatformTransactionManager manager) {
        var snapshot = new TransactionTemplate(manager);
        snapshot.setReadOnly(true);
        snapshot.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        return new StoredCases(jdbc, snapshot);
    }

    @Bean
    Outbox outbox(JdbcClient jdbc, PlatformTransactionManager manager, LegalProperties properties) {
        return new Outbox(jdbc, new TransactionTemplate(manager), properties.outboxBatch());
    }

    @Bean
    EventPublisher eventPublisher(KafkaTemplate<String, byte[]> kafka) {
        return new LegalEventPublisher(kafka);
    }

    @Bean
    OutboxRelay outboxRelay(Outbox outbox, EventPublisher publisher, LegalProperties properties) {
        return new OutboxRelay(outbox, publisher, properties.outboxPoll());
    }

    @Bean
    CommandInbox commandInbox(JdbcClient jdbc, PlatformTransactionManager manager, Outbox outbox, OutboxRelay relay) {
        return new CommandInbox(jdbc, new TransactionTemplate(manager), outbox, relay::wake);
    }

    @Bean
    LegalMetrics legalMetrics(MeterRegistry meters, CaseBook book) {
        return new LegalMetrics(meters, book);
    }

    @Bean
    Admin kafkaAdminClient(KafkaProperties kafka) {
        return Admin.create(kafka.buildAdminProperties());
    }

    @Bean
    LegalTopics legalTopics(Admin admin, TopicProperties topics) {
        return new LegalTopics(admin, topics.creation());
    }

    @Bean
    ConcurrentMessageListenerContainer<byte[], byte[]> legalCommands(
            ConsumerFactory<byte[], byte[]> consumers,
            CommandInbox inbox,
            LegalMetrics metrics,
            LegalProperties properties) {
        return LegalCommandContainer.of(consumers, new CountedIntake(inbox, metrics), properties.consumers());
    }

    @Bean
    HealthIndicator commandsHealthIndicator(
            ConcurrentMessageListenerContainer<byte[], byte[]> legalCommands, Admin admin) {
        return new CommandsHealth(legalCommands, admin);
    }
}
