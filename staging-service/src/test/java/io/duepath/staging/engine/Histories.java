package io.duepath.staging.engine;

import io.duepath.model.event.LoanFact;
import io.duepath.model.loan.Money;
import io.duepath.model.report.LoanStatus;
import io.duepath.staging.domain.BucketLadder;
import io.duepath.staging.domain.Terms;
import io.duepath.staging.domain.Tolerance;
import io.duepath.staging.policy.TreatmentPolicy;
import io.duepath.staging.rules.Policies;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.LongFunction;
import java.util.stream.LongStream;

/**
 * Plays many random histories, on all cores. {@code -Dduepath.histories=N} sets how many the second opinion is asked
 * about; every further property is tried on a tenth as many. A failure names the seed of its loan: rerun with
 * {@code -Dduepath.seed=S -Dduepath.histories=1}.
 */
final class Histories {

    /** How many loans a build counts twice. */
    static final int NUMBER = Integer.getInteger("duepath.histories", 100_000);

    private static final List<Tolerance> TOLERANCES =
            List.of(Tolerance.NONE, new Tolerance(100, BigDecimal.ZERO), new Tolerance(50, new BigDecimal("1.501")));
    private static final List<Staging> ENGINES =
            TOLERANCES.stream().map(Histories::engine).toList();

    private Histories() {}

    private static Staging engine(Tolerance tolerance) {
        TreatmentPolicy standard = Policies.standard();
        return new Staging(
                new TreatmentPolicy(standard.version(), new Terms(BucketLadder.DEFAULT, tolerance), standard.steps()));
    }

    /** The numbers of a status as the second opinion gives them. */
    static PlainLoan.Numbers numbers(LoanStatus status) {
        long arrears = status.currency() == null
                ? status.arrears().longValueExact()
                : Money.of(status.arrears(), status.currency()).minor();
        return new PlainLoan.Numbers(
                status.dpd(), status.pastDueDays(), arrears, status.oldestUnmetDueDate(), status.bucket());
    }

    /** The engine that a history is played on. */
    static Staging engineOf(RandomHistory history) {
        return ENGINES.get((int) Long.remainderUnsigned(history.seed(), ENGINES.size()));
    }

    /** The second opinion of a history of which this is known. */
    static PlainLoan plain(RandomHistory history, List<LoanFact> known) {
        Tolerance tolerance = TOLERANCES.get((int) Long.remainderUnsigned(history.seed(), TOLERANCES.size()));
        return new PlainLoan(known, tolerance.absoluteMinor(), tolerance.percent());
    }

    /** Tries a property on so many histories, each property on seeds of its own. */
    static void forEach(
            int property, int number, LongFunction<RandomHistory> histories, Consumer<RandomHistory> check) {
        long first = Long.getLong("duepath.seed", property * 1_000_000L);
        LongStream.range(first, first + number)
                .parallel()
                .mapToObj(seed -> failure(check, histories.apply(seed)))
                .flatMap(Optional::stream)
                .findFirst()
                .ifPresent(failure -> {
                    throw failure;
                });
    }

    /** Tries a property on a tenth of the histories. */
    static void forSome(int property, LongFunction<RandomHistory> histories, Consumer<RandomHistory> check) {
        forEach(property, Math.max(1, NUMBER / 10), histories, check);
    }

    static void same(String what, Object expected, Object actual) {
        if (!Objects.equals(expected, actual)) {
            throw new AssertionError(what + "\nexpected " + expected + "\nbut got  " + actual);
        }
    }

    static void holds(String what, boolean condition) {
        same(what, true, condition);
    }

    private static Optional<AssertionError> failure(Consumer<RandomHistory> check, RandomHistory history) {
        try {
            check.accept(history);
            return Optional.empty();
        } catch (RuntimeException | AssertionError e) {
            String what = "-Dduepath.seed=" + history.seed() + " " + e.getMessage();
            return Optional.of(new AssertionError(what + "\nin " + history, e));
        }
    }
}
