package io.duepath.legal;

import io.duepath.legal.domain.CaseBook;
import io.duepath.legal.domain.CaseDesk;
import io.duepath.legal.domain.EventPublisher;
import io.duepath.legal.domain.Today;
import io.duepath.legal.pack.Packs;
import io.duepath.legal.procedure.ProcedurePack;
import io.duepath.legal.store.BusinessDates;
import io.duepath.legal.store.CommandInbox;
import io.duepath.legal.store.DeadlineWatch;
import io.duepath.legal.store.Outbox;
import io.duepath.legal.store.OutboxRelay;
import io.duepath.legal.store.StoredCases;
import io.duepath.legal.store.StoredDesk;
import io.duepath.legal.store.StreamDays;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.LocalDate;
import java.util.function.Consumer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.SchedulingConfigurer;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Wires the desk into its store. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class LegalConfiguration {

    @Bean
    ProcedurePack procedurePack(LegalProperties properties) {
        return Packs.load(properties.pack(), properties.calendar());
    }

    @Bean
    Today today(LegalProperties properties, JdbcClient jdbc) {
        return switch (properties.clock()) {
            case WALL -> {
                Clock wall = Clock.system(properties.zone());
                yield () -> LocalDate.now(wall);
            }
            case STREAM -> new BusinessDates(jdbc);
        };
    }

    @Bean
    CaseBook caseBook(JdbcClient jdbc, PlatformTransactionManager manager, ProcedurePack pack, Today today) {
        var snapshot = new TransactionTemplate(manager);
        snapshot.setReadOnly(true);
        snapshot.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        return new StoredCases(jdbc, snapshot, pack, today);
    }

    @Bean
    CaseDesk caseDesk(
            JdbcClient jdbc,
            PlatformTransactionManager manager,
            Outbox outbox,
            ProcedurePack pack,
            Today today,
            OutboxRelay relay) {
        return new StoredDesk(jdbc, new TransactionTemplate(manager), outbox, pack, today, relay::wake);
    }

    @Bean
    Outbox outbox(JdbcClient jdbc, PlatformTransactionManager manager, LegalProperties properties) {
        return new Outbox(jdbc, new TransactionTemplate(manager), properties.outboxBatch());
    }

    @Bean
    OutboxRelay outboxRelay(Outbox outbox, EventPublisher publisher, LegalProperties properties) {
        return new OutboxRelay(outbox, publisher, properties.outboxPoll());
    }

    @Bean
    CommandInbox commandInbox(
            JdbcClient jdbc,
            PlatformTransactionManager manager,
            Outbox outbox,
            ProcedurePack pack,
            DeadlineWatch watch,
            LegalProperties properties,
            OutboxRelay relay) {
        Consumer<LocalDate> days = switch (properties.clock()) {
            case WALL -> day -> {};
            case STREAM -> new StreamDays(watch);
        };
        return new CommandInbox(jdbc, new TransactionTemplate(manager), outbox, pack, days, relay::wake);
    }

    @Bean
    DeadlineWatch deadlineWatch(
            JdbcClient jdbc,
            PlatformTransactionManager manager,
            Outbox outbox,
            OutboxRelay relay,
            LegalProperties properties) {
        return new DeadlineWatch(jdbc, new TransactionTemplate(manager), outbox, properties.outboxBatch(), relay::wake);
    }

    @Bean
    SchedulingConfigurer deadlineSchedule(DeadlineWatch watch, Today today, LegalProperties properties) {
        return tasks -> {
            if (properties.clock() == LegalProperties.Clock.WALL) {
                tasks.addFixedDelayTask(() -> watch.raise(today.date()), properties.deadlinePoll());
            }
        };
    }

    @Bean
    LegalMetrics legalMetrics(MeterRegistry meters, CaseBook book) {
        return new LegalMetrics(meters, book);
    }
}
