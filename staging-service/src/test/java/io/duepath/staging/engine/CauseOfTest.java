package io.duepath.staging.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.duepath.model.event.CaseOutcome;
import io.duepath.model.event.Channel;
import io.duepath.model.event.CloseReason;
import io.duepath.model.event.HoldKind;
import io.duepath.model.event.LoanFact;
import io.duepath.model.fixture.LoanEvents;
import io.duepath.model.loan.CommandId;
import io.duepath.model.wire.Envelope;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The words by which commands and transitions name the fact they follow from. */
class CauseOfTest {

    private static final LoanEvents LOAN = LoanEvents.of("L-1");

    static Stream<Arguments> facts() {
        return Stream.of(
                Arguments.of(LOAN.registered(), "loan-registered:0"),
                Arguments.of(LOAN.scheduled(3, "2026-01-01", "300.00", 2), "instalment-scheduled:3/2"),
                Arguments.of(LOAN.cancelled(3, 2), "instalment-cancelled:3/2"),
                Arguments.of(LOAN.paid("r1", "2026-01-01", "300.00"), "repayment-received:r1"),
                Arguments.of(LOAN.reversed("r1", "2026-01-02"), "repayment-reversed:r1"),
                Arguments.of(LOAN.held("h1", HoldKind.DISPUTE, "2026-01-01", null), "hold-placed:h1/0"),
                Arguments.of(LOAN.holdReleased("h1", "2026-01-02"), "hold-released:h1"),
                Arguments.of(LOAN.promised("p1", "2026-01-01", "2026-01-05", "10.00"), "promise-made:p1/0"),
                Arguments.of(LOAN.closed("2026-01-01", CloseReason.SOLD), "loan-closed:sold/2026-01-01"),
                Arguments.of(LOAN.caseOpened("c1", new CommandId("k1"), "2026-01-01"), "case-opened:c1"),
                Arguments.of(LOAN.caseClosed("c1", "2026-01-01", CaseOutcome.PAID), "case-closed:c1"),
                Arguments.of(LOAN.contactMade(new CommandId("k1"), Channel.SMS, "2026-01-01"), "contact-made:k1"),
                Arguments.of(LOAN.released("looked at"), "loan-released"));
    }

    @ParameterizedTest
    @MethodSource("facts")
    void namesTheKindAndTheBusinessKey(Envelope<? extends LoanFact> fact, String cause) {
        assertThat(fact.data().fold(new CauseOf())).isEqualTo(cause);
    }
}
