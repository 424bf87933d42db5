package io.duepath.staging.engine;

import io.duepath.model.Message;
import io.duepath.model.event.LoanFact;
import io.duepath.model.report.LoanStatus;
import io.duepath.staging.domain.BucketLadder;
import io.duepath.staging.domain.Counting;
import io.duepath.staging.domain.Counting.Rest;
import io.duepath.staging.domain.FactReceiver;
import io.duepath.staging.domain.LoanAccount;
import io.duepath.staging.domain.Position;
import io.duepath.staging.domain.Promises;
import io.duepath.staging.domain.Reception;
import io.duepath.staging.domain.Terms;
import io.duepath.staging.policy.PolicyBook;
import io.duepath.staging.policy.Silences;
import io.duepath.staging.policy.TreatmentPolicy;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The engine. Rolls a loan through business dates and applies facts to it; what follows goes to {@code out}, in order.
 * A function of the account, the fact and the date: the same log gives the same messages with the same ids.
 */
public final class Staging {

    private final PolicyBook book;
    private final Episodes episodes;
    private final Planner planner;
    private final NextAction next;

    public Staging(PolicyBook book) {
        Chances chances = new Chances(book);
        Upkeep upkeep = new Upkeep(book);
        this.book = book;
        this.episodes = new Episodes(book, upkeep);
        this.planner = new Planner(book, chances, upkeep);
        this.next = new NextAction(book, chances);
    }

    /** An engine with one policy version. */
    public Staging(TreatmentPolicy policy) {
        this(PolicyBook.of(policy));
    }

    /** The policy versions it works by. */
    public PolicyBook policies() {
        return book;
    }

    /** The ladder in force on a day. */
    public BucketLadder ladderOn(LocalDate day) {
        return book.inForce(day).terms().ladder();
    }

    /**
     * Takes a fact in on a business date, up to which the account has been rolled.
     *
     * @param today the partition's business date; null before its first tick, then the fact is kept and nothing follows
     * @return what became of the fact; only an applied one, or one in another currency, changes the account
     */
    public Reception apply(LoanAccount account, LoanFact fact, @Nullable LocalDate today, Consumer<Message> out) {
        Reception reception = FactReceiver.receive(account.facts, fact);
        if (reception instanceof Reception.Repeated || reception instanceof Reception.Conflict) {
            return reception;
        }
        if (today == null) {
            account.nextAction = LocalDate.EPOCH;
        } else {
            account.rolledTo = today;
            evaluate(account, fact.loanId().value(), today, fact.fold(new CauseOf()), true, true, out);
        }
        return reception;
    }

    /**
     * Rolls a loan to a tick's date. Rungs crossed on days without a tick get their own date; steps are chosen once,
     * on the tick's date. Does nothing if the loan was there already.
     */
    public void roll(LoanAccount account, String loanId, LocalDate date, Consumer<Message> out) {
        if (account.rolledTo != null && !account.rolledTo.isBefore(date)) {
            return;
        }
        if (account.rolledTo == null) {
            account.nextAction = NextAction.dueDates(account.facts)
                    .min(Comparator.naturalOrder())
                    .map(due -> due.plusDays(1))
                    .filter(first -> first.isBefore(date))
                    .orElse(date);
        }
        boolean look = account.rolledTo == null || date.equals(account.nextAction);
        while (account.nextAction != null && account.nextAction.isBefore(date)) {
            evaluate(account, loanId, account.nextAction, CauseOf.TIME, false, false, out);
            look = true;
        }
        if (look) {
            evaluate(account, loanId, date, CauseOf.TIME, true, false, out);
        }
        account.rolledTo = date;
    }

    /** Looks at a loan that was parked, once its waiting facts are in it: what changed meanwhile is one correction. */
    public void release(LoanAccount account, String loanId, LocalDate today, Consumer<Message> out) {
        account.rolledTo = today;
        evaluate(account, loanId, today, CauseOf.RELEASE, true, true, out);
    }

    /** The loan's status as of a date, computed from the facts. */
    public LoanStatus status(LoanAccount account, String loanId, LocalDate date, boolean parked) {
        return Statuses.of(account, loanId, date, Counting.position(account.facts, terms(account, date), date), parked);
    }

    /**
     * Finds the next action of a loan anew, as of the day it was last evaluated: for accounts stored while other policy
     * versions were known. Nothing else changes and nothing is said.
     */
    public void reschedule(LoanAccount account) {
        LocalDate day = account.rolledTo;
        if (day != null) {
            Terms terms = terms(account, day);
            List<Rest> rests = rests(account, terms, day);
            account.nextAction = next.after(day, account, Counting.position(account.facts, terms, day, rests), rests);
        }
    }

    private Terms terms(LoanAccount account, LocalDate day) {
        return book.inForce(day).terms(account.facts.currency());
    }

    /** Nothing is owed of a loan that has ended, so its position is {@link Position#NONE}. */
    private static List<Rest> rests(LoanAccount account, Terms terms, LocalDate day) {
        return account.facts.closedOn(day) ? List.of() : Counting.open(account.facts, terms.tolerance(), day);
    }

    private void evaluate(
            LoanAccount account,
            String loanId,
            LocalDate day,
            String cause,
            boolean plan,
            boolean report,
            Consumer<Message> out) {
        Terms terms = terms(account, day);
        List<Rest> rests = rests(account, terms, day);
        Position position = Counting.position(account.facts, terms, day, rests);
        Map<String, Promises.Standing> standings = Promises.standings(
                account.facts, day, by -> book.inForce(by).conduct().settleDays());
        Silences silences = Silences.of(account.facts, standings, day);
        boolean[] said = new boolean[1];
        Consumer<Message> heard = message -> {
            said[0] = true;
            out.accept(message);
        };
        var look = new Evaluation(
                account,
                loanId,
                day,
                cause,
                terms,
                position,
                rests,
                standings,
                silences,
                account.facts.closedOn(day),
                heard);
        episodes.move(look);
        if (plan) {
            PromiseOutcomes.tell(look);
            planner.plan(look);
        }
        account.arrearsMinor = position.arrearsMinor();
        account.nextAction = next.after(day, account, position, rests);
        if (report || said[0]) {
            out.accept(Statuses.of(account, loanId, day, position, false));
        }
    }
}
