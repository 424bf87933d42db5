package io.duepath.legal.store;

import io.duepath.legal.domain.CommandEnd;
import io.duepath.legal.fixture.LegalDatabase;
import io.duepath.legal.fixture.Orders;
import io.duepath.legal.pack.Packs;
import io.duepath.legal.procedure.ProcedurePack;
import io.duepath.model.command.LegalCommand;
import io.duepath.model.wire.Envelope;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The store on a real database of its own, without broker and service. */
final class Desk {

    static final ProcedurePack PACK = Packs.cnAuto();

    final AtomicInteger commits = new AtomicInteger();
    final JdbcClient jdbc;
    final TransactionTemplate transactions;
    final Outbox outbox;
    final CommandInbox inbox;
    final StoredDesk acts;
    final StoredCases book;
    LocalDate today = Orders.DAY_91;
    Consumer<LocalDate> days = day -> {};
    private final AtomicLong offsets = new AtomicLong();

    Desk() {
        var database = new DriverManagerDataSource(LegalDatabase.fresh());
        Flyway.configure()
                .dataSource(database)
                .locations("classpath:io/duepath/legal/migrations")
                .load()
                .migrate();
        jdbc = JdbcClient.create(database);
        transactions = new TransactionTemplate(new JdbcTransactionManager(database));
        outbox = new Outbox(jdbc, transactions, 100);
        inbox = new CommandInbox(jdbc, transactions, outbox, PACK, day -> days.accept(day), commits::incrementAndGet);
        acts = new StoredDesk(jdbc, transactions, outbox, PACK, () -> today, commits::incrementAndGet);
        book = new StoredCases(jdbc, transactions, PACK, () -> today);
    }

    CommandEnd take(LegalCommand command) {
        long offset = offsets.getAndIncrement();
        var envelope = Envelope.of("event-" + offset, URI.create("/duepath/staging"), Orders.DAY_91, command);
        return inbox.take(origin(offset), envelope, command);
    }

    static ConsumerRecord<byte[], byte[]> origin(long offset) {
        byte[] bytes = "bytes".getBytes(StandardCharsets.UTF_8);
        return new ConsumerRecord<>("duepath.legal-commands", 0, offset, bytes, bytes);
    }

    long count(String table) {
        return jdbc.sql("select count(*) from " + table).query(Long.class).single();
    }
}
