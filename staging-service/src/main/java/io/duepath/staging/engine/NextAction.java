package io.duepath.staging.engine;

import io.duepath.staging.domain.BucketLadder.Rung;
import io.duepath.staging.domain.Counting.Rest;
import io.duepath.staging.domain.Hold;
import io.duepath.staging.domain.Ledger;
import io.duepath.staging.domain.LoanAccount;
import io.duepath.staging.domain.LoanFacts;
import io.duepath.staging.domain.Position;
import io.duepath.staging.domain.Promise;
import io.duepath.staging.policy.PolicyBook;
import io.duepath.staging.policy.Step;
import io.duepath.staging.policy.Step.Anchor.Kind;
import io.duepath.staging.policy.TreatmentPolicy;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The first day after a given one at which something can happen to a loan without a new fact. May be too early (a
 * payment holiday stops the days on the way), never too late: waking in vain costs one evaluation and says nothing.
 */
final class NextAction {

    private final PolicyBook book;
    private final Chances chances;

    NextAction(PolicyBook book, Chances chances) {
        this.book = book;
        this.chances = chances;
    }

    @Nullable
    LocalDate after(LocalDate day, LoanAccount account, Position position, List<Rest> rests) {
        LoanFacts facts = account.facts;
        Earliest earliest = new Earliest(day);
        promises(facts, earliest);
        if (!facts.closedOn(day)) {
            steps(day, facts, rests, earliest);
            days(day, account, position, earliest);
        }
        return earliest.found;
    }

    /** Money and promises: a promise ends even when its loan has ended first. */
    private void promises(LoanFacts facts, Earliest earliest) {
        List<Ledger.Credit> credits = facts.repayments.credits();
        for (int i = credits.size() - 1;
                i >= 0 && credits.get(i).receipt().valueDate().isAfter(earliest.after);
                i--) {
            earliest.offer(credits.get(i).receipt().valueDate());
        }
        for (Promise promise : facts.promises.values()) {
            earliest.offer(promise.madeOn());
            earliest.offer(promise.by().plusDays(1));
            earliest.offer(chances.brokenOn(promise));
        }
    }

    private void steps(LocalDate day, LoanFacts facts, List<Rest> rests, Earliest earliest) {
        facts.closings.keySet().forEach(earliest::offer);
        LocalDate newVersion = book.nextAfter(day);
        for (Rest rest : rests) {
            LocalDate due = rest.instalment.dueDate();
            if (!earliest.mayComeAfter(due.minusDays(chances.longestLead()))) {
                break;
            }
            if (!rest.met()) {
                earliest.offer(due.plusDays(1));
                if (due.isAfter(day)) {
                    chances.daysBefore(due, earliest::offer);
                }
            }
            if (newVersion != null && due.isBefore(newVersion)) {
                earliest.offer(newVersion);
            }
        }
        for (Hold hold : facts.holds.values()) {
            if (hold.placing() != null) {
                earliest.offer(hold.placing().from());
                earliest.offer(hold.end());
            }
        }
    }

    private void days(LocalDate day, LoanAccount account, Position position, Earliest earliest) {
        if (position.pastDueDays() == 0) {
            return;
        }
        int threshold = Integer.MAX_VALUE;
        for (Rung rung : book.inForce(day).terms().ladder().rungs()) {
            threshold = rung.from() > position.dpd() ? Math.min(threshold, rung.from()) : threshold;
        }
        TreatmentPolicy pinned = book.pinnedBy(account);
        if (pinned != null) {
            for (Step step : pinned.ofEpisode()) {
                int days = step.anchor().days();
                if (step.anchor().kind() == Kind.DPD && days > position.dpd()) {
                    threshold = Math.min(threshold, days);
                }
                from(account, step, earliest);
            }
        }
        if (threshold < Integer.MAX_VALUE) {
            int raw = position.pastDueDays() - account.facts.graceDays() - position.holidayDays();
            earliest.offer(day.plusDays((long) threshold - raw));
        }
    }

    /** Offers the days on which a step that counts from a day is reached. */
    private void from(LoanAccount account, Step step, Earliest earliest) {
        switch (step.anchor().kind()) {
            case BEFORE_DUE, DPD -> {}
            case AFTER_STEP -> earliest.offer(Chances.afterStep(account, step));
            case BROKEN_PROMISE -> {
                for (Promise promise : account.facts.promises.values()) {
                    earliest.offer(
                            chances.brokenOn(promise).plusDays(step.anchor().days()));
                }
            }
        }
    }

    /** The days on which instalments fall due: where a first roll begins to look. */
    static Stream<LocalDate> dueDates(LoanFacts facts) {
        return facts.instalments.owed().stream().map(i -> i.dueDate());
    }

    private static final class Earliest {
        private final LocalDate after;
        private @Nullable LocalDate found;

        Earliest(LocalDate after) {
            this.after = after;
        }

        /** Whether the earliest day may still lie after this one: nothing from it on can be earlier otherwise. */
        boolean mayComeAfter(LocalDate day) {
            return found == null || found.isAfter(day);
        }

        void offer(@Nullable LocalDate day) {
            if (day != null && day.isAfter(after) && (found == null || day.isBefore(found))) {
                found = day;
            }
        }
    }
}
