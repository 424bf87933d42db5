package io.duepath.legal.domain;

import static io.duepath.legal.fixture.Orders.DAY_91;
import static io.duepath.legal.fixture.Orders.escalated;
import static io.duepath.legal.fixture.Orders.paidInPart;
import static io.duepath.legal.fixture.Orders.withdrawn;
import static org.assertj.core.api.Assertions.assertThat;

import io.duepath.legal.procedure.Happening;
import io.duepath.legal.procedure.Milestone;
import io.duepath.model.command.WithdrawReason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A case that staging stopped, or that was paid in part. */
class StoppedCaseTest {

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

    @Test
    void takesEachPaymentOfANewerRevisionAsOneInterruption() {
        var valued = DAY_91.minusDays(1);
        var decision = changed(review().on(paidInPart("L-1", "cmd-1", 3, "290.00", valued)));
        assertThat(decision.happenings()).containsExactly(Happening.of(Milestone.PAYMENT_RECEIVED, valued));
        var repeated = changed(decision.now().on(paidInPart("L-1", "cmd-1", 4, "290.00", valued)));
        assertThat(repeated.happenings()).isEmpty();
    }
}
