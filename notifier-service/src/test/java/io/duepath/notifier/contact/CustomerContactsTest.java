package io.duepath.notifier.contact;

import static org.assertj.core.api.Assertions.assertThat;

import io.duepath.model.event.CustomerHoldPlaced;
import io.duepath.model.event.CustomerHoldReleased;
import io.duepath.model.event.HoldKind;
import io.duepath.model.event.OptOut;
import io.duepath.model.event.OptOutLifted;
import io.duepath.model.loan.CustomerId;
import io.duepath.model.loan.HoldId;
import io.duepath.notifier.fixture.Desks;
import io.duepath.notifier.fixture.Persons;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class CustomerContactsTest {

    private static final LocalDate DAY = LocalDate.parse("2026-01-31");
    private static final CustomerId CUSTOMER = new CustomerId("c");
    private static final HoldId HOLD = new HoldId("h");

    private final CustomerContacts first =
            CustomerContacts.NONE.updated(Persons.reachable("c").revision(3).fact(), Desks.IDS);

    @Test
    void anOlderRevisionIsIgnoredAndTheLastOfEqualOnesWins() {
        assertThat(first.updated(Persons.reachable("c").revision(2).named("x").fact(), Desks.IDS))
                .isEqualTo(first);
        assertThat(first.updated(Persons.reachable("c").revision(3).named("y").fact(), Desks.IDS)
                        .contact()
                        .name())
                .isEqualTo("y");
    }

    @Test
    void optOutsAddUpAndOnlyALiftTakesThemAway() {
        CustomerContacts both = first.updated(
                        Persons.reachable("c").revision(4).refusing(OptOut.SMS).fact(), Desks.IDS)
                .updated(
                        Persons.reachable("c").revision(5).refusing(OptOut.CALL).fact(), Desks.IDS);
        assertThat(both.optOuts()).containsExactly(OptOut.SMS, OptOut.CALL);
        assertThat(both.lifted(new OptOutLifted(CUSTOMER, OptOut.SMS, DAY, "letter-1"))
                        .optOuts())
                .containsExactly(OptOut.CALL);
    }

    @Test
    void aReleaseStandsWhenTheHoldIsSentAgain() {
        CustomerHoldPlaced placed = new CustomerHoldPlaced(CUSTOMER, HOLD, HoldKind.DISPUTE, DAY, null);
        CustomerContacts released =
                first.held(placed).released(new CustomerHoldReleased(CUSTOMER, HOLD, DAY.plusDays(3)));
        assertThat(released.held(placed)).isEqualTo(released);
        assertThat(released.holds()).singleElement().satisfies(h -> {
            assertThat(h.covers(DAY.plusDays(2))).isTrue();
            assertThat(h.covers(DAY.plusDays(3))).isFalse();
        });
        assertThat(released.forgotten(HOLD).holds()).isEmpty();
    }

    @Test
    void anUnreadableRecordIsForgottenOnceItsKeyIsReadable() {
        CustomerContacts barred = first.unreadable("c").unreadable("c#hold:h");
        assertThat(barred.readable("c").unreadable()).containsExactly("c#hold:h");
    }
}
