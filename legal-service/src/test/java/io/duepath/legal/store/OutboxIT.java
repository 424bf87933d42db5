package io.duepath.legal.store;

import static io.duepath.legal.fixture.Orders.escalated;
import static io.duepath.legal.fixture.Orders.withdrawn;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.duepath.legal.domain.OutgoingEvent;
import io.duepath.model.event.CaseClosed;
import io.duepath.model.event.CaseOpened;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class OutboxIT {

    private final Desk desk = new Desk();
    private final List<OutgoingEvent> arrived = new ArrayList<>();

    private Set<String> publish(List<OutgoingEvent> events) {
        arrived.addAll(events);
        return events.stream().map(OutgoingEvent::eventId).collect(Collectors.toSet());
    }

    private void empty() {
        int sent;
        do {
            sent = desk.outbox.relay(this::publish);
        } while (sent > 0);
    }

    @Test
    void sendsEachEventOnceAndTheEventsOfALoanInOrder() {
        desk.take(escalated("L-1", "cmd-1"));
        desk.take(withdrawn("L-1", "cmd-1"));
        desk.take(escalated("L-2", "cmd-2"));
        empty();
        empty();

        assertThat(arrived).extracting(e -> e.loanId().value()).containsExactly("L-1", "L-2", "L-1");
        assertThat(arrived.stream()
                        .filter(e -> e.loanId().value().equals("L-1"))
                        .map(e -> e.event().getClass()))
                .isEqualTo(List.of(CaseOpened.class, CaseClosed.class));
    }

    @Test
    void sendsTheSameAgainAfterACrashBetweenArrivalAndMark() {
        desk.take(escalated("L-1", "cmd-1"));

        assertThatThrownBy(() -> desk.outbox.relay(events -> {
                    publish(events);
                    throw new IllegalStateException("killed");
                }))
                .hasMessage("killed");
        empty();

        assertThat(arrived).hasSize(2);
        assertThat(arrived.get(1)).isEqualTo(arrived.get(0));
    }

    @Test
    void holdsBackALoansLaterEventsUntilTheFirstHasArrived() {
        desk.take(escalated("L-1", "cmd-1"));
        desk.take(withdrawn("L-1", "cmd-1"));
        desk.take(escalated("L-2", "cmd-2"));

        int sent = desk.outbox.relay(events -> events.stream()
                .filter(e -> e.loanId().value().equals("L-2"))
                .map(OutgoingEvent::eventId)
                .collect(Collectors.toSet()));
        assertThat(sent).isEqualTo(1);
        empty();

        assertThat(arrived)
                .extracting(e -> e.event().getClass().getSimpleName())
                .containsExactly("CaseOpened", "CaseClosed");
    }

    @Test
    void leavesTheRelayToOneInstanceAtATime() {
        desk.take(escalated("L-1", "cmd-1"));
        desk.outbox.relay(events -> {
            int other = CompletableFuture.supplyAsync(() -> desk.outbox.relay(this::publish))
                    .join();
            assertThat(other).as("sent while another relays").isZero();
            return publish(events);
        });
        assertThat(arrived).hasSize(1);
    }

    @Test
    void keepsNothingOfATransactionThatIsRolledBack() {
        desk.transactions.executeWithoutResult(status -> {
            desk.take(escalated("L-1", "cmd-1"));
            status.setRollbackOnly();
        });
        empty();
        assertThat(arrived).isEmpty();
    }
}
