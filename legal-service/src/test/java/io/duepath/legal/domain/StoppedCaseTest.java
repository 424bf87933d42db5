package io.duepath.legal.domain;

import static io.duepath.legal.fixture.Orders.DAY_91;
import static io.duepath.legal.fixture.Orders.escalated;
import static io.duepath.legal.fixture.Orders.paidInPart;
import static io.duepath.legal.fixture.Orders.withdrawn;
import static org.assertj.core.api.Assertions.assertThat;

import io.duepath.legal.procedure.Happening;
import io.duepath.legal.procedure.Milestone;
import io.duepath.model.command.LegalCommand;
import io.duepath.model.command.LegalWithdrawn;
import io.duepath.model.command.WithdrawReason;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A case that staging stopped, or that was paid in part. */
class StoppedCaseTest {

    private static final LegalCommand PAID = withdrawn("L-1", "cmd-1", WithdrawReason.PAID, "repayment-received:R-1");

    private static CaseChange changed(CaseDecision decision) {
        assertThat(decision).isInstanceOf(CaseDecision.Changed.class);
        return ((CaseDecision.Changed) decision).change();
    }

    private static LegalCase review() {
        return changed(new Unheard().on(escalated("L-1", "cmd-1", 2, "300.00"))).now();
    }

    private static LegalCase stayedCase() {
        return changed(review().on(withdrawn("L-1", "cmd-1", WithdrawReason.HOLD, "hold-placed:H-1/0")))
                .now();
    }

    @ParameterizedTest
    @EnumSource(names = {"HOLD", "PROMISE"})
    void isStoppedButNotClosedByAHoldOrAPromise(WithdrawReason reason) {
        var decision = changed(review().on(withdrawn("L-1", "cmd-1", reason, "hold-placed:H-1/0")));

        assertThat(decision.now().state()).isEqualTo(CaseState.REVIEW);
        assertThat(decision.now().file().stay())
                .isEqualTo(new Stay(DAY_91.plusDays(5), reason.toString(), "hold-placed:H-1/0"));
        assertThat(decision.events()).isEmpty();
        assertThat(decision.entry().action()).isEqualTo(CaseAction.STAYED);
    }

    @Test
    void goesOnWhenStagingOrdersAnew() {
        assertThat(stayedCase().file().stopped()).isPresent();
        var again = changed(stayedCase().on(escalated("L-1", "cmd-1", 3, "300.00")));
        assertThat(again.now().file().stopped()).isEmpty();
    }

    @Test
    void isClosedByPaymentAlsoWhileItIsStopped() {
        var paid = changed(stayedCase().on(withdrawn("L-1", "cmd-1", WithdrawReason.PAID, "repayment-received:R-1")));
        assertThat(paid.now().state()).isEqualTo(CaseState.PAID);
    }

    private static Stream<Arguments> openStatesAndSilences() {
        return Stream.of(CaseState.values())
                .filter(state -> OpenCases.in(state, review().file()).isPresent())
                .flatMap(state -> Stream.of(WithdrawReason.HOLD, WithdrawReason.PROMISE)
                        .map(silence -> Arguments.of(state, silence)));
    }

    private static OpenCase stopped(CaseState state, WithdrawReason silence) {
        LegalCase open = OpenCases.in(state, review().file()).orElseThrow();
        LegalCase stopped =
                changed(open.on(withdrawn("L-1", "cmd-1", silence, "cause"))).now();
        assertThat(stopped.state()).isEqualTo(state);
        assertThat(stopped.file().stopped()).isPresent();
        return (OpenCase) stopped;
    }

    @ParameterizedTest
    @MethodSource("openStatesAndSilences")
    void isPaidWhileItIsStoppedInEveryState(CaseState state, WithdrawReason silence) {
        OpenCase stopped = stopped(state, silence);
        var paid = changed(stopped.on(PAID));

        assertThat(paid.now().state()).isEqualTo(stopped.releases().isEmpty() ? CaseState.PAID : CaseState.RELEASING);
        assertThat(paid.tasks()).extracting(TaskOrder::kind).containsExactlyInAnyOrderElementsOf(stopped.releases());
        assertThat(paid.entry().action()).isEqualTo(CaseAction.ENDED);
        assertThat(paid.now().on(PAID)).as("twice").isEqualTo(new CaseDecision.Unchanged());
        assertThat(paid.now().on(escalated("L-1", "cmd-1", 9, "300.00")))
                .as("ordered anew after it")
                .isEqualTo(new CaseDecision.Unchanged());
    }

    @ParameterizedTest
    @MethodSource("openStatesAndSilences")
    void isPaidWhileAMeasureLiesOnAnAsset(CaseState state, WithdrawReason silence) {
        OpenCase stopped = stopped(state, silence);
        var paid = changed(stopped.with(stopped.file().freeze("car")).on(PAID));

        assertThat(paid.now().state()).isEqualTo(CaseState.RELEASING);
        assertThat(paid.tasks())
                .contains(new TaskOrder(TaskKind.LIFT_PRESERVATION, "car"), new TaskOrder(TaskKind.NOTIFY_COURT, ""));
    }

    @ParameterizedTest
    @MethodSource("openStatesAndSilences")
    void goesOnWithNewerFiguresInEveryState(CaseState state, WithdrawReason silence) {
        var again = changed(stopped(state, silence).on(escalated("L-1", "cmd-1", 3, "450.00")));

        assertThat(again.now().state()).isEqualTo(state);
        assertThat(again.now().file().stopped()).isEmpty();
        assertThat(again.now().file().referral().because().arrears()).isEqualByComparingTo("450.00");
        assertThat(again.events()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2})
    void staysStoppedByARevisionThatIsKnownOrOlder(int revision) {
        assertThat(stayedCase().on(escalated("L-1", "cmd-1", revision, "999.00")))
                .isEqualTo(new CaseDecision.Unchanged());
    }

    @Test
    void isNeverOpenedWhenThePaymentCameFirst() {
        assertThat(new Unheard().on(PAID)).isEqualTo(new CaseDecision.BarredFirst((LegalWithdrawn) PAID));
        var barred = new Barred(PAID.loanId());
        assertThat(barred.on(PAID)).isEqualTo(new CaseDecision.Unchanged());
        assertThat(barred.on(escalated("L-1", "cmd-1", 4, "300.00"))).isEqualTo(new CaseDecision.Unchanged());
    }

    @Test
    void takesEachPaymentOfANewerRevisionAsOneInterruption() {
        var valued = DAY_91.minusDays(1);
        var decision = changed(review().on(paidInPart("L-1", "cmd-1", 3, "290.00", valued)));
        assertThat(decision.happenings()).containsExactly(Happening.of(Milestone.PAYMENT_RECEIVED, valued));
        var repeated = changed(decision.now().on(paidInPart("L-1", "cmd-1", 4, "290.00", valued)));
        assertThat(repeated.happenings()).isEmpty();
    }
}
