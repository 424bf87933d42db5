package io.duepath.staging.engine;

import io.duepath.staging.domain.Counting.Rest;
import io.duepath.staging.domain.Hold;
import io.duepath.staging.domain.LoanFacts;
import io.duepath.staging.domain.Position;
import io.duepath.staging.domain.Promise;
import io.duepath.staging.domain.Promises;
import io.duepath.staging.domain.Repayment;
import io.duepath.staging.policy.Step;
import io.duepath.staging.policy.TreatmentPolicy;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The first day after a given one at which something can happen to a loan without a new fact. May be too early (a
 * payment holiday stops the days on the way), never too late: waking in vain costs one evaluation and says nothing.
 */
final class NextAction {

    private final int[] thresholds;
    private final int[] leads;

    NextAction(TreatmentPolicy policy) {
        this.thresholds = IntStream.concat(
                        policy.terms().ladder().rungs().stream().mapToInt(r -> r.from()),
                        policy.byDpd().stream().mapToInt(s -> s.anchor().days()))
                .sorted()
                .distinct()
                .toArray();
        this.leads = policy.beforeDue().stream()
                .map(Step::anchor)
                .mapToInt(Step.Anchor::days)
                .toArray();
    }

    @Nullable
    LocalDate after(LocalDate day, LoanFacts facts, Position position, List<Rest> rests) {
        Earliest earliest = new Earliest(day);
        promises(facts, earliest);
        if (!facts.closedOn(day)) {
            steps(facts, rests, earliest);
            days(day, facts, position, earliest);
        }
        return earliest.found;
    }

    /** Money and promises: a promise ends even when its loan has ended first. */
    private static void promises(LoanFacts facts, Earliest earliest) {
        for (Repayment repayment : facts.repayments.values()) {
            if (repayment.receipt() != null && repayment.reversedOn() == null) {
                earliest.offer(repayment.receipt().valueDate());
            }
        }
        for (Promise promise : facts.promises.values()) {
            earliest.offer(promise.madeOn());
            earliest.offer(promise.by().plusDays(1));
            earliest.offer(promise.by().plusDays(Promises.SETTLE_DAYS + 1L));
        }
    }

    private void steps(LoanFacts facts, List<Rest> rests, Earliest earliest) {
        if (facts.closing != null) {
            earliest.offer(facts.closing.on());
        }
        for (Rest rest : rests) {
            if (!rest.met()) {
                LocalDate due = rest.instalment.dueDate();
                earliest.offer(due.plusDays(1));
                for (int lead : leads) {
                    earliest.offer(due.minusDays(lead));
                }
            }
        }
        for (Hold hold : facts.holds.values()) {
            if (hold.placing() != null) {
                earliest.offer(hold.placing().from());
                earliest.offer(hold.end());
            }
        }
    }

    private void days(LocalDate day, LoanFacts facts, Position position, Earliest earliest) {
        if (position.pastDueDays() == 0) {
            return;
        }
        int raw = position.pastDueDays() - facts.graceDays() - position.holidayDays();
        for (int threshold : thresholds) {
            if (threshold > position.dpd()) {
                earliest.offer(day.plusDays((long) threshold - raw));
                return;
            }
        }
    }

    /** The days on which instalments fall due: where a first roll begins to look. */
    static Stream<LocalDate> dueDates(LoanFacts facts) {
        return facts.instalments.values().stream().filter(i -> !i.cancelled()).map(i -> i.dueDate());
    }

    private static final class Earliest {
        private final LocalDate after;
        private @Nullable LocalDate found;

        Earliest(LocalDate after) {
            this.after = after;
        }

        void offer(@Nullable LocalDate day) {
            if (day != null && day.isAfter(after) && (found == null || day.isBefore(found))) {
                found = day;
            }
        }
    }
}
