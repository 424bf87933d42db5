package io.duepath.staging.engine;

import static io.duepath.staging.engine.Histories.holds;
import static io.duepath.staging.engine.Histories.same;

import io.duepath.model.Message;
import io.duepath.model.command.LegalEscalated;
import io.duepath.model.event.LoanFact;
import io.duepath.model.report.LoanStatus;
import io.duepath.staging.domain.Reception;
import io.duepath.staging.engine.PlayedLoan.Manner;
import io.duepath.staging.engine.RandomHistory.Day;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/**
 * The engine and {@link PlainLoan} give the same numbers of every random loan: on every tick, after every fact, in every
 * message, and, looking back when all is known, on every date a number can change and the days around it.
 */
class SecondOpinionTest {

    private static final int[] THRESHOLDS = {1, 31, 91};

    private final AtomicInteger conflicts = new AtomicInteger();
    private final AtomicInteger statements = new AtomicInteger();

    @Test
    void agreesWithTheEngineAboutEveryLoanOnEveryDate() {
        Histories.forEach(0, Histories.NUMBER, RandomHistory::of, this::agrees);

        holds("conflicts were among them", Histories.NUMBER < 100 || conflicts.get() > Histories.NUMBER / 10);
        holds("legal statements were among them", Histories.NUMBER < 100 || statements.get() > Histories.NUMBER / 10);
    }

    private void agrees(RandomHistory history) {
        Staging staging = Histories.engineOf(history);
        String id = history.loanId().value();
        PlayedLoan loan = new PlayedLoan(staging, id, Manner.PLAIN);
        List<LoanFact> known = new ArrayList<>();
        history.early().forEach(fact -> take(loan, known, fact));
        PlainLoan plain = Histories.plain(history, known);
        StraightStory story = new StraightStory();
        int heard = 0;
        for (Day day : history.days()) {
            loan.tick(day.date());
            heard = hear(loan.said(), heard, plain, story);
            for (LoanFact fact : day.facts()) {
                take(loan, known, fact);
                plain = Histories.plain(history, known);
                heard = hear(loan.said(), heard, plain, story);
            }
            LoanStatus status = staging.status(loan.account(), id, day.date(), false);
            same("on " + day.date(), plain.on(day.date()), Histories.numbers(status));
            if (!known.isEmpty()) {
                same("kept bucket on " + day.date(), status.bucket(), loan.account().bucket);
            }
        }
        for (LocalDate date : dates(loan, history.lastDay())) {
            LoanStatus status = staging.status(loan.account(), id, date, false);
            same("looking back on " + date, plain.on(date), Histories.numbers(status));
        }
        same("last bucket", plain.on(history.lastDay()).bucket(), story.bucket());
        holds("commands only once registered", plain.registered() || !story.anythingAsked());
    }

    private void take(PlayedLoan loan, List<LoanFact> known, LoanFact fact) {
        int before = loan.said().size();
        Reception reception = loan.take(fact);
        known.add(fact);
        if (reception instanceof Reception.Conflict) {
            conflicts.incrementAndGet();
            same("said after a conflict", before, loan.said().size());
        }
    }

    private int hear(List<Message> said, int from, PlainLoan plain, StraightStory story) {
        for (Message message : said.subList(from, said.size())) {
            story.hear(message);
            if (message instanceof LoanStatus status) {
                same("told on " + status.asOf(), plain.on(status.asOf()), Histories.numbers(status));
            } else if (message instanceof LegalEscalated legal) {
                statements.incrementAndGet();
                same("account on " + legal.businessDate(), plain.statement(legal.businessDate()), legal.account());
            }
        }
        return said.size();
    }

    /** Dates that facts name, the days thresholds are reached, and the days before and after each. */
    private static SortedSet<LocalDate> dates(PlayedLoan loan, LocalDate last) {
        var facts = loan.account().facts;
        SortedSet<LocalDate> named = new TreeSet<>(facts.closings.keySet());
        facts.instalments.all().forEach(instalment -> {
            for (int threshold : THRESHOLDS) {
                named.add(instalment.dueDate().plusDays(threshold + (long) facts.graceDays()));
            }
            named.add(instalment.dueDate());
        });
        facts.repayments.all().values().stream()
                .filter(repayment -> repayment.receipt() != null)
                .forEach(repayment -> named.add(repayment.receipt().valueDate()));
        facts.holds.values().stream().filter(hold -> hold.placing() != null).forEach(hold -> {
            named.add(hold.placing().from());
            if (hold.end() != null) {
                named.add(hold.end());
            }
        });
        SortedSet<LocalDate> dates = new TreeSet<>();
        for (LocalDate date : named) {
            if (date.isAfter(LocalDate.EPOCH) && !date.isAfter(last)) {
                dates.addAll(List.of(date.minusDays(1), date, date.plusDays(1)));
            }
        }
        return dates;
    }
}
