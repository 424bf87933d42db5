package io.duepath.gateways.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.duepath.gateways.delivery.Carrier;
import io.duepath.gateways.delivery.Handed;
import io.duepath.gateways.delivery.Progress;
import io.duepath.gateways.delivery.Progress.Stage;
import io.duepath.gateways.delivery.UnreachableException;
import io.duepath.gateways.fixture.Orders;
import io.duepath.model.contact.ReceiptOutcome;
import io.duepath.model.contact.SmsRequested;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class HandoverTest {

    private static final Instant NOW = Instant.parse("2026-01-31T09:00:00Z");
    private static final Handed.Ended BUSY = new Handed.Ended(ReceiptOutcome.FAILED_TEMPORARY, "smpp-8");

    private final RememberedLog log = new RememberedLog();
    private final SmsRequested order = Orders.sms("+8613800000001");
    private final Progress begun = Progress.of(order, "t-0@1", NOW);

    @Test
    void theJournalKnowsOfAnOrderBeforeItLeaves() {
        Progress end = handover(() -> {
                    assertThat(stages()).containsExactly(Stage.HANDING);
                    return new Handed.Taken("m1");
                })
                .carryOut(order, begun);

        assertThat(end.stage()).isEqualTo(Stage.TAKEN);
        assertThat(end.reportId()).isEqualTo("m1");
    }

    @Test
    void anOrderInDoubtStaysWhereNobodyTouchesItAgain() {
        assertThat(handover(Handed.InDoubt::new).carryOut(order, begun).stage()).isEqualTo(Stage.HANDING);
        assertThat(stages()).containsExactly(Stage.HANDING);
    }

    @Test
    void anOrderThatSurelyWasNotTakenIsOpenAgain() {
        var handover = handover(() -> {
            throw new UnreachableException("no room");
        });

        assertThatThrownBy(() -> handover.carryOut(order, begun)).isInstanceOf(UnreachableException.class);
        assertThat(stages()).containsExactly(Stage.HANDING, Stage.OPEN);
    }

    @Test
    void whoHasNoTimeIsAskedAsOftenAsConfigured() {
        assertThat(handover(() -> BUSY, () -> BUSY, () -> new Handed.Taken("m2"))
                        .carryOut(order, begun)
                        .reportId())
                .isEqualTo("m2");
        assertThat(stages()).containsExactly(Stage.HANDING, Stage.OPEN, Stage.HANDING, Stage.OPEN, Stage.HANDING);
    }

    @Test
    void afterTheLastAttemptTheOrderHasFailedForNow() {
        Progress end = handover(() -> BUSY, () -> BUSY, () -> BUSY).carryOut(order, begun);

        assertThat(end.outcome()).isEqualTo(ReceiptOutcome.FAILED_TEMPORARY);
        assertThat(End.of(end)).isEqualTo(End.GIVEN_UP);
    }

    @Test
    void anOrderThatBreaksTheCarrierIsSetAside() {
        Progress end = handover(() -> {
                    throw new IllegalArgumentException("+8613800000001 is odd");
                })
                .carryOut(order, begun);

        assertThat(End.of(end)).isEqualTo(End.SET_ASIDE);
        assertThat(end.outcome()).isEqualTo(ReceiptOutcome.FAILED_PERMANENT);
    }

    private interface Answer extends Supplier<Handed> {}

    private List<Stage> stages() {
        return log.written.stream().map(Progress::stage).toList();
    }

    private Handover<SmsRequested> handover(Answer... answers) {
        Queue<Answer> next = new ArrayDeque<>(List.of(answers));
        Carrier<SmsRequested> carrier = new Carrier<>() {
            @Override
            public void ready() {}

            @Override
            public Handed hand(SmsRequested any, Instant end) {
                return next.remove().get();
            }

            @Override
            public boolean mayRepeat() {
                return false;
            }
        };
        return new Handover<>(
                carrier,
                new Journal(log),
                new GatewayMetrics(new SimpleMeterRegistry()),
                () -> NOW,
                ZoneOffset.UTC,
                new Trying(3, Duration.ofMillis(1), Duration.ofMillis(1)));
    }
}
