package io.duepath.staging.engine;

import static io.duepath.staging.engine.Histories.same;

import io.duepath.model.Message;
import io.duepath.model.event.LoanFact;
import io.duepath.model.report.BucketTransition;
import io.duepath.model.report.LoanStatus;
import io.duepath.staging.domain.LoanAccount;
import io.duepath.staging.domain.LoanFacts;
import io.duepath.staging.engine.PlayedLoan.Manner;
import io.duepath.staging.engine.RandomHistory.Day;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** What holds for every history, whatever the numbers are; see {@link SecondOpinionTest} for those. */
class StagingInvariantsTest {

    @Test
    void theNumbersDoNotDependOnTheOrderOfArrival() {
        Histories.forSome(1, RandomHistory::agreeing, history -> {
            List<LoanFact> facts = history.facts();
            PlainLoan plain = Histories.plain(history, List.copyOf(facts));
            Staging staging = Histories.engineOf(history);
            List<LocalDate> dates = history.days().stream()
                    .map(Day::date)
                    .filter(date -> date.getDayOfMonth() % 7 == 0 || date.equals(history.lastDay()))
                    .toList();
            for (int order = 0; order < 3; order++) {
                Collections.shuffle(facts, new Random(history.seed() + order));
                numbersAre(plain, staging, history, facts, dates);
            }
        });
    }

    @Test
    void ofContradictionsTheFirstIsBelievedInEveryOrder() {
        Histories.forSome(5, RandomHistory::of, history -> {
            List<LoanFact> facts = history.facts();
            Collections.shuffle(facts, new Random(history.seed()));
            PlainLoan plain = Histories.plain(history, facts);
            numbersAre(plain, Histories.engineOf(history), history, facts, List.of(history.lastDay()));
        });
    }

    private static void numbersAre(
            PlainLoan plain, Staging staging, RandomHistory history, List<LoanFact> facts, List<LocalDate> dates) {
        LoanAccount account = new LoanAccount(new LoanFacts());
        for (LoanFact fact : facts) {
            staging.apply(account, fact, null, message -> {
                throw new AssertionError("said before the first tick: " + message);
            });
        }
        for (LocalDate date : dates) {
            LoanStatus status = staging.status(account, history.loanId().value(), date, false);
            same("on " + date, plain.on(date), Histories.numbers(status));
        }
    }

    @Test
    void noWayOfPlayingALogShowsInItsMessages() {
        Histories.forSome(2, RandomHistory::of, history -> {
            Staging staging = Histories.engineOf(history);
            SplittableRandom lazy = new SplittableRandom(history.seed());
            List<Message> plain = PlayedLoan.play(staging, history, Manner.PLAIN);
            same("replayed", plain, PlayedLoan.play(staging, history, Manner.PLAIN));
            same(
                    "rolled late, ticks twice, stored between",
                    plain,
                    PlayedLoan.play(staging, history, new Manner(() -> lazy.nextInt(4) == 0, true, false, true)));
            same(
                    "rolled only when touched",
                    plain,
                    PlayedLoan.play(staging, history, new Manner(() -> false, false, false, false)));
            same(
                    "looked at on every tick",
                    plain,
                    PlayedLoan.play(staging, history, new Manner(() -> true, false, true, false)));
        });
    }

    @Test
    void movesAreTheSameWhetherDaysAreSkippedOrNot() {
        Histories.forSome(3, RandomHistory::of, history -> {
            Staging staging = Histories.engineOf(history);
            RandomHistory daily = history.unskipped();
            List<Message> looked = PlayedLoan.play(staging, daily, new Manner(() -> true, false, true, false));
            same("every day looked at", looked, PlayedLoan.play(staging, daily, Manner.PLAIN));
            same("moves", moves(looked), moves(PlayedLoan.play(staging, history, Manner.PLAIN)));
        });
    }

    private static List<Message> moves(List<Message> said) {
        return said.stream().filter(BucketTransition.class::isInstance).toList();
    }
}
