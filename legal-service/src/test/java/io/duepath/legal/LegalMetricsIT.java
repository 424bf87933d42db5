package io.duepath.legal;

import static io.duepath.legal.fixture.Orders.DAY_91;
import static io.duepath.legal.fixture.Orders.escalated;
import static io.duepath.legal.fixture.Orders.withdrawn;
import static org.assertj.core.api.Assertions.assertThat;

import io.duepath.legal.domain.CaseQuery;
import io.duepath.legal.domain.CaseState;
import io.duepath.legal.domain.CommandEnd;
import io.duepath.legal.domain.DeskNote;
import io.duepath.legal.fixture.LegalDatabase;
import io.duepath.legal.pack.Packs;
import io.duepath.legal.procedure.Step;
import io.duepath.legal.store.CommandInbox;
import io.duepath.legal.store.DeadlineWatch;
import io.duepath.legal.store.Outbox;
import io.duepath.legal.store.StoredCases;
import io.duepath.legal.store.StoredDesk;
import io.duepath.model.command.LegalCommand;
import io.duepath.model.command.WithdrawReason;
import io.duepath.model.wire.Envelope;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Every meter of the desk against what really lies in the database. */
class LegalMetricsIT {

    private final AtomicLong offsets = new AtomicLong();
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final JdbcClient jdbc;
    private final TransactionTemplate transactions;
    private final Outbox outbox;
    private final StoredCases book;
    private final CountedIntake intake;
    private LocalDate today = DAY_91;

    LegalMetricsIT() {
        var database = new DriverManagerDataSource(LegalDatabase.fresh());
        Flyway.configure()
                .dataSource(database)
                .locations("classpath:io/duepath/legal/migrations")
                .load()
                .migrate();
        jdbc = JdbcClient.create(database);
        transactions = new TransactionTemplate(new JdbcTransactionManager(database));
        outbox = new Outbox(jdbc, transactions, 100);
        book = new StoredCases(jdbc, transactions, Packs.cnAuto(), () -> today);
        var inbox = new CommandInbox(jdbc, transactions, outbox, Packs.cnAuto(), day -> {}, () -> {});
        intake = new CountedIntake(inbox, new LegalMetrics(meters, book));
    }

    private CommandEnd take(LegalCommand command) {
        long offset = offsets.getAndIncrement();
        var envelope = Envelope.of("event-" + offset, URI.create("/duepath/staging"), DAY_91, command);
        byte[] bytes = "bytes".getBytes(StandardCharsets.UTF_8);
        return intake.take(new ConsumerRecord<>("duepath.legal-commands", 0, offset, bytes, bytes), envelope, command);
    }

    private double ended(CommandEnd end) {
        return meters.get("duepath.legal.commands.ended")
                .tag("end", end.name().toLowerCase(Locale.ROOT))
                .counter()
                .count();
    }

    /** The gauge as a scrape of now would have it. */
    private double gauge(String name, String... tags) {
        var fresh = new SimpleMeterRegistry();
        assertThat(new LegalMetrics(fresh, book)).isNotNull();
        return fresh.get("duepath.legal." + name).tags(tags).gauge().value();
    }

    @Test
    void addUpToTheCommandsThatCameIn() {
        take(escalated("L-1", "cmd-1"));
        take(escalated("L-1", "cmd-1"));
        take(escalated("L-1", "cmd-1", 1, "290.00"));
        take(escalated("L-2", "cmd-2"));
        take(withdrawn("L-2", "cmd-2", WithdrawReason.HOLD, "hold-placed:H-1/0"));
        take(withdrawn("L-2", "cmd-2", WithdrawReason.PAID, "repayment-received:R-1"));
        take(withdrawn("L-9", "cmd-1"));
        byte[] bytes = {1};
        intake.park(new ConsumerRecord<>("duepath.legal-commands", 0, 99, bytes, bytes), "no event");

        assertThat(ended(CommandEnd.OPENED)).isEqualTo(2);
        assertThat(ended(CommandEnd.UPDATED)).isEqualTo(1);
        assertThat(ended(CommandEnd.WITHDRAWN)).isEqualTo(2);
        assertThat(ended(CommandEnd.REPEATED)).isEqualTo(1);
        assertThat(ended(CommandEnd.PARKED)).isEqualTo(2);
        double sum = 0;
        for (CommandEnd end : CommandEnd.values()) {
            sum += ended(end);
        }
        assertThat(meters.get("duepath.legal.commands.in").counter().count())
                .isEqualTo(sum)
                .isEqualTo(8);
        assertThat(jdbc.sql("select count(*) from parked_command")
                        .query(Long.class)
                        .single())
                .isEqualTo(2);
    }

    @Test
    void countCasesByState() {
        take(escalated("L-1", "cmd-1"));
        take(escalated("L-2", "cmd-2"));
        take(escalated("L-3", "cmd-3"));
        take(withdrawn("L-3", "cmd-3", WithdrawReason.PAID, "repayment-received:R-1"));
        double all = 0;
        for (CaseState state : CaseState.values()) {
            all += gauge("cases", "state", state.name().toLowerCase(Locale.ROOT));
        }
        assertThat(gauge("cases", "state", "review")).isEqualTo(2);
        assertThat(gauge("cases", "state", "paid")).isEqualTo(1);
        assertThat(all).isEqualTo(3);
    }

    @Test
    void countDeadlinesDueOverdueAndRaisedLate() {
        take(escalated("L-1", "cmd-1"));
        // The review ends on 2026-04-17: from a week before it is due.
        today = LocalDate.parse("2026-04-09");
        assertThat(gauge("deadlines.due")).isZero();
        today = LocalDate.parse("2026-04-10");
        assertThat(gauge("deadlines.due")).isEqualTo(1);
        assertThat(gauge("deadlines.overdue")).isZero();
        today = LocalDate.parse("2026-04-18");
        assertThat(gauge("deadlines.due")).isZero();
        assertThat(gauge("deadlines.overdue")).isEqualTo(1);
        assertThat(gauge("deadlines.raised.late")).isZero();

        new DeadlineWatch(jdbc, transactions, outbox, 10, () -> {}).raise(today);
        assertThat(gauge("deadlines.overdue")).isZero();
        // The warning of 2026-04-14; the lapse was said on its day.
        assertThat(gauge("deadlines.raised.late")).isEqualTo(1);
    }

    @Test
    void countApprovalsThatWait() {
        take(escalated("L-1", "cmd-1"));
        var query = new CaseQuery(null, null, null, null, null, null, CaseQuery.Order.OPENING, null, 1);
        var stored = book.page(query).get(0);
        var desk = new StoredDesk(jdbc, transactions, outbox, Packs.cnAuto(), () -> today, () -> {});
        assertThat(gauge("approvals.waiting")).isZero();
        desk.propose(stored.now().file().caseId(), 1, Step.END_WITHDRAWN, new DeskNote("ann", "because", "", null));
        assertThat(gauge("approvals.waiting")).isEqualTo(1);
    }

    @Test
    void tellHowLongTheOutboxHasWaited() {
        assertThat(gauge("outbox.pending")).isZero();
        assertThat(gauge("outbox.lag.seconds")).isZero();
        take(escalated("L-1", "cmd-1"));
        take(escalated("L-2", "cmd-2"));
        jdbc.sql("update outbox set created_at = clock_timestamp() - interval '90 seconds' where loan_id = 'L-1'")
                .update();
        assertThat(gauge("outbox.pending")).isEqualTo(2);
        assertThat(gauge("outbox.lag.seconds")).isBetween(90.0, 600.0);
        jdbc.sql("update outbox set sent_at = clock_timestamp()").update();
        assertThat(gauge("outbox.pending")).isZero();
        assertThat(gauge("outbox.lag.seconds")).isZero();
    }
}
