package io.duepath.staging.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.duepath.model.Message;
import io.duepath.model.event.CaseOutcome;
import io.duepath.model.event.CloseReason;
import io.duepath.model.event.HoldKind;
import io.duepath.model.event.InstalmentScheduled;
import io.duepath.model.event.LoanFact;
import io.duepath.model.fixture.LoanEvents;
import io.duepath.model.loan.CommandId;
import io.duepath.model.loan.DerivedId;
import io.duepath.model.report.LoanStatus;
import io.duepath.model.wire.Envelope;
import io.duepath.staging.domain.LoanAccount;
import io.duepath.staging.domain.LoanFacts;
import io.duepath.staging.domain.Reception;
import io.duepath.staging.policy.TreatmentPolicy;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A loan's life as a calendar: what happens, and after it the full list of what staging says, nothing else. Statuses
 * are not listed: the story itself checks that one follows every fact and everything said, and that it counts as
 * {@link PlainLoan} does.
 */
final class LoanStory {

    private final LoanEvents loan;
    private final Staging staging;
    private final TreatmentPolicy policy;
    private final LoanAccount account = new LoanAccount(new LoanFacts());
    private final List<LoanFact> known = new ArrayList<>();
    private final List<Message> messages = new ArrayList<>();
    private final Retelling retelling = new Retelling();
    private LocalDate today;
    private Reception reception;

    private LoanStory(LoanEvents loan, TreatmentPolicy policy) {
        this.loan = loan;
        this.policy = policy;
        this.staging = new Staging(policy);
    }

    /** What a loan is before its partition's first business date. */
    static final class Beginning {
        private final List<LoanFact> facts = new ArrayList<>();
        private final LoanEvents loan;
        private TreatmentPolicy policy = io.duepath.staging.rules.Policies.standard();

        private Beginning(LoanEvents loan) {
            this.loan = loan;
        }

        /** Instalments of this amount, numbered on. */
        Beginning owing(String amount, String... dueDates) {
            int number = (int)
                    facts.stream().filter(InstalmentScheduled.class::isInstance).count();
            for (String due : dueDates) {
                facts.add(loan.scheduled(++number, due, amount).data());
            }
            return this;
        }

        Beginning under(TreatmentPolicy other) {
            policy = other;
            return this;
        }

        /** The partition's first business date, before which nothing is said. */
        Told from(String date) {
            LoanStory story = new LoanStory(loan, policy);
            facts.forEach(fact -> assertThat(story.take(fact)).isEmpty());
            return story.onDay(date);
        }
    }

    /** What staging said, to be listed in full. */
    static final class Told {
        private final LoanStory story;
        private final List<String> said;

        private Told(LoanStory story, List<String> said) {
            this.story = story;
            this.said = said;
        }

        LoanStory expect(Expectation... expected) {
            assertThat(said)
                    .containsExactlyInAnyOrderElementsOf(Stream.of(expected)
                            .map(e -> e.sentence(story.today))
                            .toList());
            return story;
        }

        LoanStory expectNothing() {
            return expect();
        }
    }

    /** A registered loan, L-1, in CNY. */
    static Beginning aLoan() {
        return aLoan(LoanEvents.of("L-1"));
    }

    static Beginning aLoan(LoanEvents loan) {
        Beginning beginning = new Beginning(loan);
        beginning.facts.add(loan.registered().data());
        return beginning;
    }

    /** A loan whose registration has not arrived. */
    static Beginning anUnregisteredLoan() {
        return new Beginning(LoanEvents.of("L-1"));
    }

    /** The next tick; days between it and the last one are skipped. */
    Told onDay(String date) {
        return told(tick(LocalDate.parse(date)), false);
    }

    /** A tick on every day up to this one. */
    Told everyDayTo(String date) {
        List<String> said = new ArrayList<>();
        while (today.isBefore(LocalDate.parse(date))) {
            said.addAll(told(tick(today.plusDays(1)), false).said);
        }
        return new Told(this, said);
    }

    Told paid(String id, String amount, String valueDate) {
        return hears(loan.paid(id, valueDate, amount));
    }

    Told reversed(String id, String on) {
        return hears(loan.reversed(id, on));
    }

    Told rescheduled(int instalment, String dueDate, String amount, int revision) {
        return hears(loan.scheduled(instalment, dueDate, amount, revision));
    }

    Told cancelled(int instalment, int revision) {
        return hears(loan.cancelled(instalment, revision));
    }

    Told held(String id, HoldKind kind, String from, String until) {
        return hears(loan.held(id, kind, from, until));
    }

    Told released(String id, String on) {
        return hears(loan.holdReleased(id, on));
    }

    Told promised(String id, String amount, String madeOn, String by) {
        return hears(loan.promised(id, madeOn, by, amount));
    }

    Told closed(CloseReason reason, String on) {
        return hears(loan.closed(on, reason));
    }

    Told caseOpened(String id) {
        return hears(loan.caseOpened(id, new CommandId("k1"), today.toString()));
    }

    /** The legal desk opens a case on the command of {@code occasion/step}. */
    Told caseOpenedOn(String chance) {
        String[] words = chance.split("/", 2);
        var command = new CommandId(DerivedId.of(loan.loanId().value(), words[0], words[1]));
        return hears(loan.caseOpened("case-" + words[0], command, today.toString()));
    }

    Told caseClosed(String id) {
        return hears(loan.caseClosed(id, today.toString(), CaseOutcome.WITHDRAWN));
    }

    Told registered() {
        return hears(loan.registered());
    }

    Told hears(Envelope<? extends LoanFact> fact) {
        List<Message> out = take(fact.data());
        return told(out, reception != Reception.REPEATED);
    }

    /** All messages so far. */
    List<Message> messages() {
        return List.copyOf(messages);
    }

    LoanAccount account() {
        return account;
    }

    LoanStatus status() {
        return staging.status(account, loan.loanId().value(), today, false);
    }

    private List<Message> tick(LocalDate date) {
        today = date;
        List<Message> out = new ArrayList<>();
        staging.roll(account, loan.loanId().value(), date, out::add);
        return out;
    }

    private List<Message> take(LoanFact fact) {
        known.add(fact);
        List<Message> out = new ArrayList<>();
        reception = staging.apply(account, fact, today, out::add);
        return out;
    }

    private Told told(List<Message> out, boolean fact) {
        messages.addAll(out);
        List<String> said = new ArrayList<>();
        for (Message message : out) {
            if (message instanceof LoanStatus status) {
                counted(status);
            } else {
                said.add(retelling.sentence(message));
            }
        }
        assertThat(out.isEmpty()).isEqualTo(said.isEmpty() && !fact);
        if (!out.isEmpty()) {
            assertThat(out.get(out.size() - 1))
                    .isInstanceOfSatisfying(
                            LoanStatus.class,
                            last -> assertThat(last)
                                    .isEqualTo(staging.status(
                                            account, last.loanId().value(), last.asOf(), false)));
        }
        return new Told(this, said);
    }

    private void counted(LoanStatus status) {
        var tolerance = policy.terms().tolerance();
        var plain = new PlainLoan(known, tolerance.absoluteMinor(), tolerance.percent());
        assertThat(Histories.numbers(status)).isEqualTo(plain.on(status.asOf()));
    }
}
