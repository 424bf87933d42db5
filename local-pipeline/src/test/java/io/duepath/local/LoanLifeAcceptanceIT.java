package io.duepath.local;

import static io.duepath.local.tale.Expected.cancelled;
import static io.duepath.local.tale.Expected.contacted;
import static io.duepath.local.tale.Expected.escalated;
import static io.duepath.local.tale.Expected.legalWithdrawn;
import static io.duepath.local.tale.Expected.moved;
import static io.duepath.local.tale.Expected.revised;
import static io.duepath.local.tale.Expected.skipped;
import static io.duepath.local.tale.Expected.status;
import static io.duepath.local.tale.Expected.withdrawn;
import static io.duepath.local.tale.LoanTale.aLoan;
import static io.duepath.model.command.Action.CALL;
import static io.duepath.model.command.Action.MAIL;
import static io.duepath.model.command.Action.OFFER_PLAN;
import static io.duepath.model.command.Action.SMS;
import static io.duepath.model.command.Action.VISIT;
import static org.assertj.core.api.Assertions.assertThat;

import io.duepath.local.meter.PipelineMeters;
import io.duepath.local.meter.WatchedPipeline;
import io.duepath.local.pipeline.LocalPipeline;
import io.duepath.local.pipeline.PipelineSettings;
import io.duepath.local.tale.LoanTale;
import io.duepath.local.tale.TaleTeller;
import io.duepath.model.wire.Topics;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Calendar stories through the real broker, the real PostgreSQL and the four real services: each message on each topic,
 * and nothing else. All stories run side by side on one calendar, every day of which gets its tick.
 */
class LoanLifeAcceptanceIT {

    private static final LoanTale PAID_AFTER_THE_REMINDER = aLoan("paid-after-the-reminder")
            .owing("300.00", "2026-01-15")
            .onDay("2026-01-12")
            .expect(status("CURRENT", 0, "0.00"))
            .expect(contacted(SMS, "pre-due-3", "i1", "300.00", "due-soon"))
            .onDay("2026-01-13")
            .pays("p1", "300.00")
            .expect(withdrawn("pre-due-3", "i1", "paid", "repayment-received:p1"), status("CURRENT", 0, "0.00"));

    private static final LoanTale LATE_AND_CURED = aLoan("late-and-cured")
            .owing("300.00", "2026-01-15")
            .onDay("2026-01-12")
            .expect(status("CURRENT", 0, "0.00"))
            .expect(contacted(SMS, "pre-due-3", "i1", "300.00", "due-soon"))
            .onDay("2026-01-16")
            .expect(moved("CURRENT", "DPD_1_30", 1, "300.00", "time"), status("DPD_1_30", 1, "300.00"))
            .expect(contacted(SMS, "dpd-1-sms", "e1", "300.00", "overdue-gentle"))
            .onDay("2026-01-19")
            .pays("p1", "300.00")
            .expect(
                    moved("DPD_1_30", "CURRENT", 0, "0.00", "repayment-received:p1"),
                    withdrawn("dpd-1-sms", "e1", "paid", "repayment-received:p1"),
                    status("CURRENT", 0, "0.00"))
            .onDay("2026-01-20")
            .isToldAgain("p1", "300.00", "2026-01-19");

    private static final LoanTale PAID_IN_PARTS = aLoan("paid-in-parts")
            .owing("300.00", "2026-01-10")
            .onDay("2026-01-07")
            .expect(status("CURRENT", 0, "0.00"))
            .expect(contacted(SMS, "pre-due-3", "i1", "300.00", "due-soon"))
            .onDay("2026-01-11")
            .expect(moved("CURRENT", "DPD_1_30", 1, "300.00", "time"), status("DPD_1_30", 1, "300.00"))
            .expect(contacted(SMS, "dpd-1-sms", "e1", "300.00", "overdue-gentle"))
            .onDay("2026-01-14")
            .pays("p1", "100.00")
            .expect(revised(SMS, "dpd-1-sms", "e1", "200.00"), status("DPD_1_30", 4, "200.00"))
            .onDay("2026-01-17")
            .expect(status("DPD_1_30", 7, "200.00"))
            .expect(contacted(MAIL, "dpd-7-mail", "e1", "200.00", "overdue-gentle-mail"))
            .onDay("2026-01-25")
            .expect(status("DPD_1_30", 15, "200.00"))
            .expect(contacted(SMS, "dpd-15-sms", "e1", "200.00", "overdue-reminder"))
            .onDay("2026-01-28")
            .pays("p2", "200.00")
            .expect(
                    moved("DPD_1_30", "CURRENT", 0, "0.00", "repayment-received:p2"),
                    withdrawn("dpd-15-sms", "e1", "paid", "repayment-received:p2"),
                    status("CURRENT", 0, "0.00"));

    private static final LoanTale PAYMENT_REVERSED = aLoan("payment-reversed")
            .owing("300.00", "2026-01-10")
            .onDay("2026-01-07")
            .expect(status("CURRENT", 0, "0.00"))
            .expect(contacted(SMS, "pre-due-3", "i1", "300.00", "due-soon"))
            .onDay("2026-01-10")
            .pays("p1", "300.00")
            .expect(withdrawn("pre-due-3", "i1", "paid", "repayment-received:p1"), status("CURRENT", 0, "0.00"))
            .onDay("2026-01-20")
            .reverses("p1")
            .expect(
                    moved("CURRENT", "DPD_1_30", 10, "300.00", "repayment-reversed:p1"),
                    status("DPD_1_30", 10, "300.00"),
                    skipped("dpd-1-sms", "overtaken"))
            .expect(contacted(MAIL, "dpd-7-mail", "e1", "300.00", "overdue-gentle-mail"))
            .onDay("2026-01-25")
            .expect(status("DPD_1_30", 15, "300.00"))
            .expect(contacted(SMS, "dpd-15-sms", "e1", "300.00", "overdue-reminder"))
            .onDay("2026-01-26")
            .pays("p2", "300.00")
            .expect(
                    moved("DPD_1_30", "CURRENT", 0, "0.00", "repayment-received:p2"),
                    withdrawn("dpd-15-sms", "e1", "paid", "repayment-received:p2"),
                    withdrawn("dpd-7-mail", "e1", "paid", "repayment-received:p2"),
                    status("CURRENT", 0, "0.00"));

    private static final LoanTale PAID_WHILE_A_CALL_IS_OUT = aLoan("paid-while-a-call-is-out")
            .owing("450.50", "2026-01-02")
            .expect(contacted(SMS, "pre-due-3", "i1", "450.50", "due-soon"))
            .onDay("2026-01-03")
            .expect(moved("CURRENT", "DPD_1_30", 1, "450.50", "time"), status("DPD_1_30", 1, "450.50"))
            .expect(contacted(SMS, "dpd-1-sms", "e1", "450.50", "overdue-gentle"))
            .onDay("2026-01-09")
            .expect(status("DPD_1_30", 7, "450.50"))
            .expect(contacted(MAIL, "dpd-7-mail", "e1", "450.50", "overdue-gentle-mail"))
            .onDay("2026-01-17")
            .expect(status("DPD_1_30", 15, "450.50"))
            .expect(contacted(SMS, "dpd-15-sms", "e1", "450.50", "overdue-reminder"))
            .onDay("2026-02-02")
            .expect(moved("DPD_1_30", "DPD_31_90", 31, "450.50", "time"), status("DPD_31_90", 31, "450.50"))
            .expect(contacted(CALL, "dpd-31-call", "e1", "450.50", "call-arrears"))
            .onDay("2026-02-04")
            .pays("p1", "450.50")
            .expect(
                    moved("DPD_31_90", "CURRENT", 0, "0.00", "repayment-received:p1"),
                    withdrawn("dpd-31-call", "e1", "paid", "repayment-received:p1"),
                    status("CURRENT", 0, "0.00"))
            .expect(cancelled(Topics.CALL_TASKS, "call", "dpd-31-call", "e1", "paid"));

    private static final LoanTale STRAIGHT_TO_LEGAL_AND_PAID = aLoan("straight-to-legal-and-paid")
            .owing("1200.00", "2026-01-06")
            .onDay("2026-01-03")
            .expect(status("CURRENT", 0, "0.00"))
            .expect(contacted(SMS, "pre-due-3", "i1", "1200.00", "due-soon"))
            .onDay("2026-01-07")
            .expect(moved("CURRENT", "DPD_1_30", 1, "1200.00", "time"), status("DPD_1_30", 1, "1200.00"))
            .expect(contacted(SMS, "dpd-1-sms", "e1", "1200.00", "overdue-gentle"))
            .onDay("2026-01-13")
            .expect(status("DPD_1_30", 7, "1200.00"))
            .expect(contacted(MAIL, "dpd-7-mail", "e1", "1200.00", "overdue-gentle-mail"))
            .onDay("2026-01-21")
            .expect(status("DPD_1_30", 15, "1200.00"))
            .expect(contacted(SMS, "dpd-15-sms", "e1", "1200.00", "overdue-reminder"))
            .onDay("2026-02-06")
            .expect(moved("DPD_1_30", "DPD_31_90", 31, "1200.00", "time"), status("DPD_31_90", 31, "1200.00"))
            .expect(contacted(CALL, "dpd-31-call", "e1", "1200.00", "call-arrears"))
            .onDay("2026-02-20")
            .expect(status("DPD_31_90", 45, "1200.00"))
            .expect(contacted(OFFER_PLAN, "dpd-45-plan", "e1", "1200.00", "plan-offer"))
            .onDay("2026-03-08")
            .expect(status("DPD_31_90", 61, "1200.00"))
            .expect(contacted(VISIT, "dpd-61-visit", "e1", "1200.00", "visit-arrears"))
            .onDay("2026-03-22")
            .expect(status("DPD_31_90", 75, "1200.00"))
            .expect(contacted(MAIL, "dpd-75-mail", "e1", "1200.00", "last-notice"))
            .onDay("2026-04-07")
            .expect(moved("DPD_31_90", "DPD_OVER_90", 91, "1200.00", "time"), status("DPD_OVER_90", 91, "1200.00"))
            .expect(escalated("e1", "1200.00"))
            .expect(status("DPD_OVER_90", 91, "1200.00"))
            .onDay("2026-04-09")
            .pays("p1", "1200.00")
            .expect(moved("DPD_OVER_90", "CURRENT", 0, "0.00", "repayment-received:p1"), status("CURRENT", 0, "0.00"))
            .expect(legalWithdrawn("e1", "repayment-received:p1", "paid"))
            .expect(status("CURRENT", 0, "0.00"));

    /** Opens when all else is over: what is heard of it is heard after everything else. */
    private static final LoanTale MARKER = aLoan("marker").onDay("2026-04-11").owing("1.00", "2026-06-01");

    private static final List<LoanTale> TALES = List.of(
            PAID_AFTER_THE_REMINDER,
            LATE_AND_CURED,
            PAID_IN_PARTS,
            PAYMENT_REVERSED,
            PAID_WHILE_A_CALL_IS_OUT,
            STRAIGHT_TO_LEGAL_AND_PAID,
            MARKER);

    private static LocalPipeline pipeline;
    private static TaleTeller told;
    private static PipelineMeters meters;

    @TempDir
    private Path folder;

    @BeforeAll
    static void tellAll() throws InterruptedException {
        pipeline = LocalPipeline.start(new PipelineSettings(null, true, true, PipelineSettings.PARTITIONS), step -> {});
        told = TaleTeller.tell(pipeline, TALES);
        meters = PipelineMeters.afterABadDay(pipeline, LocalDate.parse("2026-04-11"));
    }

    @AfterAll
    static void stop() {
        if (pipeline != null) {
            pipeline.close();
        }
    }

    @Test
    void aPaymentAfterTheReminderEndsTheMatter() {
        assertThat(told.heardOf(PAID_AFTER_THE_REMINDER)).isEqualTo(PAID_AFTER_THE_REMINDER.expected());
    }

    @Test
    void aLatePaymentCuresAndARepeatedOneChangesNothing() {
        assertThat(told.heardOf(LATE_AND_CURED)).isEqualTo(LATE_AND_CURED.expected());
    }

    @Test
    void aPartialPaymentLowersTheAmountAndNotTheDays() {
        assertThat(told.heardOf(PAID_IN_PARTS)).isEqualTo(PAID_IN_PARTS.expected());
    }

    @Test
    void aReversalBringsBackEveryDay() {
        assertThat(told.heardOf(PAYMENT_REVERSED)).isEqualTo(PAYMENT_REVERSED.expected());
    }

    @Test
    void aPaymentCancelsTheCallThatIsOut() {
        assertThat(told.heardOf(PAID_WHILE_A_CALL_IS_OUT)).isEqualTo(PAID_WHILE_A_CALL_IS_OUT.expected());
    }

    @Test
    void aLoanNobodyPaysGoesToTheLegalDeskAndAPaymentWithdrawsTheCase() {
        assertThat(told.heardOf(STRAIGHT_TO_LEGAL_AND_PAID)).isEqualTo(STRAIGHT_TO_LEGAL_AND_PAID.expected());
    }

    @Test
    void nothingElseIsHeardOfAnyLoanOrOfNone() {
        assertThat(told.heardOf(MARKER)).isEqualTo(MARKER.expected());
        assertThat(told.strays()).isEmpty();
    }

    @Test
    void itsMetersAreThoseOfTheCatalogue() {
        meters.areThoseOfTheCatalogue();
    }

    @Test
    void itsMetersAddUpToWhatTheTopicsHold() {
        meters.addUpToWhatTheTopicsHold();
    }

    @Test
    void itShowsWhatRunsUnderneath() {
        meters.includeWhatRunsUnderneath();
    }

    @Test
    void itsMetersCarryBoardsAndRules() throws Exception {
        meters.carryBoardsAndRules();
    }

    @Test
    void prometheusSeesItAsItIs() throws Exception {
        WatchedPipeline.isSeenAsItIs(pipeline, folder);
    }
}
