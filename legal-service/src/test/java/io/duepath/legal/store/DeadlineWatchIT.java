package io.duepath.legal.store;

import static io.duepath.legal.fixture.Orders.escalated;
import static io.duepath.legal.fixture.Orders.withdrawn;
import static org.assertj.core.api.Assertions.assertThat;

import io.duepath.model.command.LegalWithdrawn;
import io.duepath.model.command.WithdrawReason;
import io.duepath.model.loan.CommandId;
import io.duepath.model.loan.CustomerId;
import io.duepath.model.loan.LoanId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeadlineWatchIT {

    private static final int CASES = 40;

    private final Desk desk = new Desk();

    private DeadlineWatch watch() {
        return new DeadlineWatch(desk.jdbc, desk.transactions, desk.outbox, 7, desk.commits::incrementAndGet);
    }

    private void open(int cases) {
        for (int i = 0; i < cases; i++) {
            desk.take(escalated("L-" + i, "cmd-" + i));
        }
        desk.jdbc.sql("delete from outbox").update();
    }

    private static LocalDate day(String date) {
        return LocalDate.parse(date);
    }

    private long raised() {
        return desk.count("outbox where type = 'duepath.deadline-raised.v1'");
    }

    @Test
    void saysEachThingOnItsDayAndNotAgain() {
        open(1);
        // Ten working days from 2026-04-02: the review lapses on the seventeenth, with a warning three days before.
        assertThat(watch().raise(day("2026-04-13"))).isZero();
        assertThat(watch().raise(day("2026-04-14"))).isEqualTo(1);
        assertThat(watch().raise(day("2026-04-14"))).isZero();
        assertThat(watch().raise(day("2026-04-17"))).isZero();
        assertThat(watch().raise(day("2026-04-18"))).isEqualTo(1);
        assertThat(watch().raise(day("2026-04-19"))).isZero();
        assertThat(desk.count("case_deadline where rule = 'review' and status = 'LAPSED' and ended_on = '2026-04-18'"))
                .isEqualTo(1);
        assertThat(desk.count("deadline_notice where raised_on > notice_on")).isZero();
    }

    @Test
    void twoInstancesAfterAJumpOfTheClockRaiseEverythingOnce() throws Exception {
        open(CASES);
        List<LocalDate> days = List.of(day("2026-04-14"), day("2028-12-01"), day("2029-06-01"));
        var instances = Executors.newFixedThreadPool(4);
        try {
            for (LocalDate today : days) {
                List<Callable<Integer>> turns = new ArrayList<>();
                for (int i = 0; i < 4; i++) {
                    turns.add(() -> watch().raise(today));
                }
                for (Future<Integer> turn : instances.invokeAll(turns)) {
                    turn.get();
                }
                watch().raise(today);
            }
        } finally {
            instances.shutdownNow();
        }
        // The review: a warning and a lapse; the limitation and the mortgage: three warnings and a lapse each.
        assertThat(raised()).isEqualTo(10L * CASES);
        assertThat(desk.count("deadline_notice n join case_deadline d on d.id = n.deadline_id"
                        + " where n.raised_on is null and d.rule <> 'long-stop'"))
                .isZero();
        assertThat(desk.count("(select distinct event_id from outbox) ids")).isEqualTo(10L * CASES);
        assertThat(desk.count("case_deadline where status = 'LAPSED'")).isEqualTo(3L * CASES);
        // What lay behind each jump was said late, and is known to have been.
        assertThat(desk.count("deadline_notice where raised_on > notice_on")).isEqualTo(9L * CASES);
    }

    @ParameterizedTest
    @CsvSource({"2026-04-14, 0", "2026-04-15, 1", "2026-04-18, 1", "2026-04-19, 2"})
    void inTheTimeOfTheStreamADaysFirstCommandComesAfterWhatWasDueTheDayBefore(LocalDate day, long said) {
        open(1);
        desk.days = new StreamDays(watch());
        desk.take(new LegalWithdrawn(
                new CommandId("cmd-0"),
                new LoanId("L-0"),
                new CustomerId("C-1"),
                day,
                WithdrawReason.PAID,
                "repayment-received:R-1"));
        assertThat(raised()).isEqualTo(said);
    }

    @Test
    void keepsNothingOfATurnThatDies() {
        open(1);
        desk.transactions.executeWithoutResult(status -> {
            assertThat(watch().raise(day("2026-04-14"))).isEqualTo(1);
            status.setRollbackOnly();
        });
        assertThat(raised()).isZero();
        assertThat(watch().raise(day("2026-04-14"))).isEqualTo(1);
        assertThat(raised()).isEqualTo(1);
    }

    @Test
    void saysNothingOfACaseThatIsOver() {
        open(1);
        desk.take(withdrawn("L-0", "cmd-0", WithdrawReason.PAID, "repayment-received:R-1"));
        assertThat(watch().raise(day("2030-01-01"))).isZero();
    }

    @Test
    void showsTheNextDeadlineAfterALapse() {
        open(1);
        watch().raise(day("2026-04-18"));
        assertThat(desk.jdbc
                        .sql("select next_due_on from legal_case")
                        .query(LocalDate.class)
                        .single())
                .isEqualTo("2029-01-01");
    }
}
