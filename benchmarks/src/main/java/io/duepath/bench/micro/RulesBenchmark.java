package io.duepath.bench.micro;

import io.duepath.bench.ground.Shapes;
import io.duepath.model.event.Channel;
import io.duepath.model.event.Consent;
import io.duepath.model.event.ConsentBasis;
import io.duepath.model.event.ConsentStatus;
import io.duepath.model.event.CustomerContactUpdated;
import io.duepath.model.event.Endpoint;
import io.duepath.model.loan.CustomerId;
import io.duepath.model.loan.LoanId;
import io.duepath.notifier.gate.Attempt;
import io.duepath.notifier.gate.ContactGate;
import io.duepath.notifier.gate.EndpointId;
import io.duepath.notifier.gate.GateFacts;
import io.duepath.notifier.gate.GateRequest;
import io.duepath.notifier.gate.History;
import io.duepath.notifier.gate.Medium;
import io.duepath.notifier.gate.Outcome;
import io.duepath.notifier.gate.PersonFacts;
import io.duepath.notifier.gate.Purpose;
import io.duepath.notifier.gate.Stage;
import io.duepath.notifier.packs.Packs;
import io.duepath.staging.domain.LoanAccount;
import io.duepath.staging.domain.Position;
import io.duepath.staging.policy.Condition;
import io.duepath.staging.policy.Situation;
import io.duepath.staging.rules.Policies;
import io.duepath.staging.store.LoanCodec;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** A condition of a policy step, and a verdict of the contact gate. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class RulesBenchmark {

    private static final String POLICY = """
            version: bench-1
            effectiveFrom: 1970-01-01
            ladder:
              - { bucket: DPD_1_30, from: 1, to: 30 }
              - { bucket: DPD_OVER_30, from: 31 }
            steps:
              - id: dpd-7-mail
                at: { dpd: 7 }
                action: mail
                template: overdue-gentle-mail
                expiresAfterDays: 7
                when: arrears > 50000 && bucket == "DPD_1_30" && (episode > 1 || product == "car")
            """;

    /** Noon in Shanghai. */
    private static final Instant NOON = Instant.parse("2026-03-10T04:00:00Z");

    private final Condition condition = Policies.parse("bench.yaml", POLICY)
            .book()
            .versions()
            .get(0)
            .steps()
            .get(0)
            .condition();
    private final LoanAccount account = LoanCodec.decode(new Shapes(1, 12).stored());
    private final Situation situation =
            new Situation(new Position(7, 7, 0, 123_456, LocalDate.of(2026, 3, 3), "DPD_1_30", true), account.facts, 1);

    private final ContactGate gate = new ContactGate(List.of(Packs.standard()), List.of());
    private final GateRequest request =
            new GateRequest(new LoanId("L-1"), Medium.SMS, Purpose.COLLECT, Stage.S1, List.of());
    private final GateFacts stranger = GateFacts.NONE.with(person());
    private final GateFacts contacted =
            stranger.with(History.NONE.with(attempt(2)).with(attempt(9)).with(attempt(16)));

    private static PersonFacts person() {
        Consent consent = new Consent(ConsentStatus.GIVEN, ConsentBasis.CONTRACT, LocalDate.of(2025, 1, 1), null);
        Endpoint sms = new Endpoint(Channel.SMS, "+8619900000000", consent);
        CustomerContactUpdated contact = new CustomerContactUpdated(
                new CustomerId("C-1"), "Sample Wang", "zh-CN", ZoneId.of("Asia/Shanghai"), List.of(sms), List.of(), 0);
        return PersonFacts.of(contact, endpoint -> new EndpointId(endpoint.address()));
    }

    private Attempt attempt(int daysAgo) {
        Instant at = NOON.minus(Duration.ofDays(daysAgo));
        return Attempt.reserved("a-" + daysAgo, request, new EndpointId("+8619900000000"), at, at)
                .turnedOut(Outcome.DELIVERED);
    }

    /** Asks a condition of four terms. */
    @Benchmark
    public boolean condition() {
        return condition.holds(situation);
    }

    /** Asks the gate about somebody who was never contacted. */
    @Benchmark
    public Object firstContact() {
        return gate.check(request, stranger, NOON);
    }

    /** Asks the gate about somebody with three contacts in the last weeks. */
    @Benchmark
    public Object fourthContact() {
        return gate.check(request, contacted, NOON);
    }
}
