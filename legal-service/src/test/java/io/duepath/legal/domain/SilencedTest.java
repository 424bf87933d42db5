package io.duepath.legal.domain;

import static io.duepath.legal.fixture.Orders.DAY_91;
import static io.duepath.legal.fixture.Orders.escalated;
import static io.duepath.legal.fixture.Orders.withdrawn;
import static org.assertj.core.api.Assertions.assertThat;

import io.duepath.model.command.WithdrawReason;
import io.duepath.model.loan.LoanId;
import org.junit.jupiter.api.Test;

/** A silence that is heard of before the order it silences. */
class SilencedTest {

    /** Silenced on the fifth day after the order's first revision. */
    private static final Silenced SILENCED =
            new Silenced(new LoanId("L-1"), new Stay(DAY_91.plusDays(5), "hold", "hold-placed:H-1/0"));

    private static LegalCase opened(int revision) {
        var decision = (CaseDecision.Changed) SILENCED.on(escalated("L-1", "cmd-1", revision, "300.00"));
        assertThat(decision.end()).isEqualTo(CommandEnd.OPENED);
        return decision.change().now();
    }

    @Test
    void opensACaseThatIsStopped() {
        assertThat(opened(0).file().stopped()).contains(SILENCED.stay());
        assertThat(opened(5).file().stopped()).contains(SILENCED.stay());
    }

    @Test
    void opensACaseThatGoesOnByAnOrderOfALaterDay() {
        assertThat(opened(6).file().stopped()).isEmpty();
    }

    @Test
    void isBarredByAPaymentBeforeTheOrder() {
        var paid = withdrawn("L-1", "cmd-1", WithdrawReason.PAID, "repayment-received:R-1");
        assertThat(SILENCED.on(paid)).isEqualTo(new CaseDecision.BarredFirst(paid));
    }

    @Test
    void isAboutItsLoanAlone() {
        assertThat(SILENCED.on(escalated("L-2", "cmd-1"))).isInstanceOf(CaseDecision.Refused.class);
    }
}
