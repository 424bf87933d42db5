package io.duepath.gateways.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import io.duepath.gateways.delivery.Handed;
import io.duepath.gateways.delivery.Progress;
import io.duepath.gateways.fixture.Orders;
import io.duepath.model.contact.ReceiptOutcome;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class JournalTest {

    private static final Instant NOW = Instant.parse("2026-01-31T09:00:00Z");

    private final Journal journal = new Journal(new RememberedLog());
    private final Progress begun = Progress.of(Orders.sms("+8613800000001"), "t-0@1", NOW);
    private final Progress handing = begun.handing(NOW);
    private final Progress taken = handing.taken(new Handed.Taken("m1"), NOW);
    private final Progress ended = taken.ended(new Handed.Ended(ReceiptOutcome.DELIVERED, "delivrd"), NOW);

    @Test
    void whatIsReadLateOfAnEarlierStageChangesNothing() {
        journal.write(taken);
        journal.note(handing);
        journal.note(begun);

        assertThat(journal.find(begun.key())).contains(taken);
        assertThat(journal.reportedBy("m1")).contains(taken);
    }

    @Test
    void whatAnotherInstanceWroteIsKnown() {
        journal.note(handing);
        journal.note(taken);
        journal.note(ended);

        assertThat(journal.reportedBy("m1")).contains(ended);
    }

    @Test
    void anOrderThatWasNotTakenIsOpenAgain() {
        journal.write(handing);
        journal.write(handing.open(NOW));

        assertThat(journal.find(begun.key()).orElseThrow().stage()).isEqualTo(Progress.Stage.OPEN);
    }

    @Test
    void forgetsWhatIsOlderThanAnyOrderCanBe() {
        journal.note(taken);
        Instant later = NOW.plus(Journal.KEPT).plusMillis(1);
        journal.note(Progress.of(Orders.sms("+8613800000002"), "t-0@2", later).handing(later));

        assertThat(journal.find(taken.key())).isEmpty();
        assertThat(journal.reportedBy("m1")).isEmpty();
    }
}
