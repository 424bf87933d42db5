package io.duepath.staging.engine;

import io.duepath.model.Message;
import io.duepath.model.command.ContactRequested;
import io.duepath.model.command.ContactWithdrawn;
import io.duepath.model.command.LegalEscalated;
import io.duepath.model.command.LegalWithdrawn;
import io.duepath.model.event.LoanFact;
import io.duepath.model.loan.CommandId;
import io.duepath.model.report.BucketTransition;
import io.duepath.model.report.LoanStatus;
import io.duepath.staging.domain.BucketLadder;
import io.duepath.staging.domain.LoanAccount;
import io.duepath.staging.domain.LoanFacts;
import io.duepath.staging.domain.Terms;
import io.duepath.staging.domain.Tolerance;
import io.duepath.staging.engine.PlayedLoan.Manner;
import io.duepath.staging.engine.RandomHistory.Day;
import io.duepath.staging.policy.TreatmentPolicy;
import io.duepath.staging.rules.Policies;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/**
 * What holds for every history. {@code -Dduepath.histories=N} sets on how many loans each property is tried; each has
 * loans of its own, so that a build plays five times as many. A failure names the seed of its loan: rerun with
 * {@code -Dduepath.seed=S -Dduepath.histories=1}.
 */
class StagingInvariantsTest {

    private static final int HISTORIES = Integer.getInteger("duepath.histories", 20_000);

    private static final List<Tolerance> TOLERANCES =
            List.of(Tolerance.NONE, new Tolerance(100, BigDecimal.ZERO), new Tolerance(50, new BigDecimal("1.501")));
    private static final List<Staging> ENGINES =
            TOLERANCES.stream().map(StagingInvariantsTest::engine).toList();

    private static Staging engine(Tolerance tolerance) {
        TreatmentPolicy standard = Policies.standard();
        return new Staging(
                new TreatmentPolicy(standard.version(), new Terms(BucketLadder.DEFAULT, tolerance), standard.steps()));
    }

    /** The numbers of a status as the second opinion gives them. */
    static PlainLoan.Numbers numbers(LoanStatus status) {
        return new PlainLoan.Numbers(
                status.dpd(),
                status.pastDueDays(),
                status.arrears().stripTrailingZeros(),
                status.oldestUnmetDueDate(),
                status.bucket());
    }

    private static Staging engineOf(RandomHistory history) {
        return ENGINES.get((int) Long.remainderUnsigned(history.seed(), ENGINES.size()));
    }

    private static PlainLoan plain(RandomHistory history, List<LoanFact> known) {
        Tolerance tolerance = TOLERANCES.get((int) Long.remainderUnsigned(history.seed(), TOLERANCES.size()));
        return new PlainLoan(known, tolerance.absoluteMinor(), tolerance.percent());
    }

    private static void forEachHistory(int number, Consumer<RandomHistory> property) {
        long first = Long.getLong("duepath.seed", (long) number * HISTORIES);
        LongStream.range(first, first + HISTORIES)
                .parallel()
                .mapToObj(RandomHistory::of)
                .flatMap(history -> failure(property, history).stream())
                .findFirst()
                .ifPresent(failure -> {
                    throw failure;
                });
    }

    private static Optional<AssertionError> failure(Consumer<RandomHistory> property, RandomHistory history) {
        try {
            property.accept(history);
            return Optional.empty();
        } catch (RuntimeException | AssertionError e) {
            String what = "-Dduepath.seed=" + history.seed() + " " + e.getMessage();
            return Optional.of(new AssertionError(what + "\nin " + history, e));
        }
    }

    private static void same(String what, Object expected, Object actual) {
        if (!Objects.equals(expected, actual)) {
            throw new AssertionError(what + "\nexpected " + expected + "\nbut got  " + actual);
        }
    }

    private static void holds(String what, boolean condition) {
        same(what, true, condition);
    }

    @Test
    void everyDateHasTheNumbersOfThePlainCalculator() {
        forEachHistory(0, history -> {
            Staging staging = engineOf(history);
            String id = history.loanId().value();
            PlayedLoan loan = new PlayedLoan(staging, id, Manner.PLAIN);
            List<LoanFact> known = new ArrayList<>(history.early());
            history.early().forEach(loan::take);
            int told = 0;
            for (Day day : history.days()) {
                loan.tick(day.date());
                told = statusesAreTrue(loan.said(), told, plain(history, known));
                for (LoanFact fact : day.facts()) {
                    known.add(fact);
                    loan.take(fact);
                    told = statusesAreTrue(loan.said(), told, plain(history, known));
                }
                LoanStatus status = staging.status(loan.account(), id, day.date(), false);
                same("on " + day.date(), plain(history, known).on(day.date()), numbers(status));
                if (!known.isEmpty()) {
                    same("kept bucket on " + day.date(), status.bucket(), loan.account().bucket);
                }
            }
        });
    }

    private static int statusesAreTrue(List<Message> said, int from, PlainLoan plain) {
        for (Message message : said.subList(from, said.size())) {
            if (message instanceof LoanStatus status) {
                same("told on " + status.asOf(), plain.on(status.asOf()), numbers(status));
            }
        }
        return said.size();
    }

    @Test
    void theNumbersDoNotDependOnTheOrderOfArrival() {
        forEachHistory(1, history -> {
            List<LoanFact> facts = history.facts();
            PlainLoan plain = plain(history, List.copyOf(facts));
            List<LocalDate> dates = history.days().stream()
                    .map(Day::date)
                    .filter(date -> date.getDayOfMonth() % 7 == 0 || date.equals(history.lastDay()))
                    .toList();
            for (int order = 0; order < 3; order++) {
                Collections.shuffle(facts, new Random(history.seed() + order));
                LoanAccount account = new LoanAccount(new LoanFacts());
                for (LoanFact fact : facts) {
                    engineOf(history).apply(account, fact, null, message -> {
                        throw new AssertionError("said before the first tick: " + message);
                    });
                }
                for (LocalDate date : dates) {
                    LoanStatus status =
                            engineOf(history).status(account, history.loanId().value(), date, false);
                    same("on " + date, plain.on(date), numbers(status));
                }
            }
        });
    }

    @Test
    void noWayOfPlayingALogShowsInItsMessages() {
        forEachHistory(2, history -> {
            Staging staging = engineOf(history);
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
        forEachHistory(3, history -> {
            Staging staging = engineOf(history);
            RandomHistory daily = history.unskipped();
            List<Message> looked = PlayedLoan.play(staging, daily, new Manner(() -> true, false, true, false));
            same("every day looked at", looked, PlayedLoan.play(staging, daily, Manner.PLAIN));
            same("moves", moves(looked), moves(PlayedLoan.play(staging, history, Manner.PLAIN)));
        });
    }

    private static List<Message> moves(List<Message> said) {
        return said.stream().filter(BucketTransition.class::isInstance).toList();
    }

    @Test
    void movesAndCommandsFormOneStraightStory() {
        forEachHistory(4, history -> {
            List<Message> said = PlayedLoan.play(engineOf(history), history, Manner.PLAIN);
            String bucket = BucketLadder.CURRENT;
            Map<CommandId, Integer> revisions = new HashMap<>();
            Map<String, CommandId> chances = new HashMap<>();
            Map<String, BucketTransition> moves = new HashMap<>();
            for (Message message : said) {
                if (message instanceof BucketTransition move) {
                    same("from", bucket, move.from());
                    bucket = move.to();
                    holds("moves somewhere", !move.from().equals(move.to()));
                    holds("a transition id stands once", moves.put(move.transitionId(), move) == null);
                } else if (message instanceof ContactRequested command) {
                    asked(
                            command.commandId(),
                            command.revision(),
                            command.occasion() + "/" + command.step(),
                            revisions,
                            chances);
                } else if (message instanceof LegalEscalated command) {
                    asked(
                            command.commandId(),
                            command.revision(),
                            command.occasion() + "/" + command.step(),
                            revisions,
                            chances);
                } else if (message instanceof ContactWithdrawn gone) {
                    withdrawn(gone.commandId(), revisions);
                } else if (message instanceof LegalWithdrawn gone) {
                    withdrawn(gone.commandId(), revisions);
                }
            }
            PlainLoan plain = plain(history, history.facts());
            same("last bucket", plain.on(history.lastDay()).bucket(), bucket);
            holds("commands only once registered", plain.registered() || chances.isEmpty());
        });
    }

    private static void asked(
            CommandId id,
            int revision,
            String chance,
            Map<CommandId, Integer> revisions,
            Map<String, CommandId> chances) {
        same("revision of " + chance, revisions.getOrDefault(id, -1) + 1, revision);
        revisions.put(id, revision);
        CommandId known = chances.put(chance, id);
        holds("one command of " + chance, known == null ? revision == 0 : known.equals(id));
    }

    private static void withdrawn(CommandId id, Map<CommandId, Integer> revisions) {
        holds("withdrawn once, after it was asked", revisions.getOrDefault(id, -1) >= 0);
        revisions.put(id, Integer.MIN_VALUE);
    }
}
