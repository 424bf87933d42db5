package io.duepath.staging.engine;

import io.duepath.model.Message;
import io.duepath.model.command.ContactRequested;
import io.duepath.model.command.ContactWithdrawn;
import io.duepath.model.command.LegalEscalated;
import io.duepath.model.event.CaseOpened;
import io.duepath.model.event.HoldKind;
import io.duepath.model.event.HoldPlaced;
import io.duepath.model.event.InstalmentScheduled;
import io.duepath.model.event.LoanFact;
import io.duepath.model.event.LoanRegistered;
import io.duepath.model.event.PromiseMade;
import io.duepath.model.event.RepaymentReceived;
import io.duepath.model.loan.CaseId;
import io.duepath.model.loan.CommandId;
import io.duepath.model.loan.CustomerId;
import io.duepath.model.loan.HoldId;
import io.duepath.model.loan.InstalmentNumber;
import io.duepath.model.loan.LoanId;
import io.duepath.model.loan.PromiseId;
import io.duepath.model.loan.RepaymentId;
import io.duepath.model.report.BucketTransition;
import io.duepath.model.report.TreatmentDecision;
import io.duepath.staging.domain.LoanAccount;
import io.duepath.staging.domain.LoanFacts;
import io.duepath.staging.policy.PolicyBook;
import io.duepath.staging.policy.TreatmentPolicy;
import io.duepath.staging.rules.Policies;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** One loan under policies written as YAML, day by day. */
final class PolicyStory {

    static final Currency CNY = Currency.getInstance("CNY");

    private static final String LADDER =
            "ladder: [{bucket: DPD_1_30, from: 1, to: 30}, {bucket: DPD_31_90, from: 31, to:"
                    + " 90}, {bucket: DPD_OVER_90, from: 91}]\n";

    private final LoanId loan;
    private final Staging staging;
    private final LoanAccount account = new LoanAccount(new LoanFacts());
    private final List<Message> said = new ArrayList<>();
    private LocalDate today;

    private PolicyStory(String loan, PolicyBook book) {
        this.loan = new LoanId(loan);
        this.staging = new Staging(book);
    }

    /** A policy version; {@code body} is YAML, with the usual ladder if it has none. */
    static TreatmentPolicy version(String name, String effectiveFrom, String body) {
        String head = "version: " + name + "\neffectiveFrom: " + effectiveFrom + "\n";
        String ladder = body.contains("ladder:") ? "" : LADDER;
        return Policies.parse(name, head + ladder + body).book().versions().get(0);
    }

    /** A registered loan that owes 300.00 on 2026-01-10. */
    static PolicyStory under(TreatmentPolicy... versions) {
        return unregistered("L1", versions).registered(Map.of());
    }

    static PolicyStory under(String body) {
        return under(version("v1", "1970-01-01", body));
    }

    static PolicyStory unregistered(String loan, TreatmentPolicy... versions) {
        return new PolicyStory(loan, new PolicyBook(List.of(versions))).due(1, "2026-01-10");
    }

    PolicyStory registered(Map<String, Object> attributes) {
        return fact(new LoanRegistered(
                loan,
                new CustomerId("C1"),
                CNY,
                "car",
                LocalDate.parse("2025-12-01"),
                new BigDecimal("9000"),
                0,
                attributes,
                0));
    }

    PolicyStory due(int number, String date) {
        return fact(new InstalmentScheduled(
                loan, new InstalmentNumber(number), LocalDate.parse(date), new BigDecimal("300"), CNY, 0));
    }

    PolicyStory paid(String id, String amount) {
        return fact(new RepaymentReceived(loan, new RepaymentId(id), new BigDecimal(amount), CNY, today, List.of()));
    }

    PolicyStory held(HoldKind kind, String from, String until) {
        return fact(
                new HoldPlaced(loan, new HoldId("H-" + kind), kind, LocalDate.parse(from), LocalDate.parse(until), 0));
    }

    PolicyStory promised(String amount, String by) {
        return fact(new PromiseMade(
                loan, new PromiseId("P-" + by), today, new BigDecimal(amount), CNY, LocalDate.parse(by), 0));
    }

    PolicyStory caseOpened() {
        return fact(new CaseOpened(loan, new CaseId("K1"), new CommandId("K1"), today));
    }

    PolicyStory fact(LoanFact fact) {
        staging.apply(account, fact, today, said::add);
        return this;
    }

    /** Rolls to a date, as a tick would. */
    PolicyStory on(String date) {
        today = LocalDate.parse(date);
        staging.roll(account, loan.value(), today, said::add);
        return this;
    }

    LoanAccount account() {
        return account;
    }

    List<Message> said() {
        return said;
    }

    /** Commands, withdrawals and decisions since the last question. */
    List<String> told() {
        List<String> told = said.stream().flatMap(PolicyStory::word).toList();
        said.clear();
        return told;
    }

    /** Transitions since the last question. */
    List<String> moves() {
        List<String> moves = said.stream()
                .filter(BucketTransition.class::isInstance)
                .map(m -> ((BucketTransition) m).date() + " " + ((BucketTransition) m).to())
                .toList();
        said.clear();
        return moves;
    }

    private static Stream<String> word(Message message) {
        if (message instanceof ContactRequested m) {
            return Stream.of(m.step() + (m.revision() == 0 ? "" : " again"));
        }
        if (message instanceof LegalEscalated m) {
            return Stream.of(m.step());
        }
        if (message instanceof ContactWithdrawn m) {
            return Stream.of("withdrawn " + m.reason());
        }
        if (message instanceof TreatmentDecision m) {
            return Stream.of(m.step() + " " + m.reason() + (m.detail() == null ? "" : " " + m.detail()));
        }
        return Stream.empty();
    }
}
