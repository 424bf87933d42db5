package io.duepath.bench.ground;

import io.duepath.local.portfolio.DatedFact;
import io.duepath.local.portfolio.Day;
import io.duepath.local.portfolio.Portfolio;
import io.duepath.model.event.LoanFact;
import io.duepath.staging.domain.LoanAccount;
import io.duepath.staging.domain.LoanFacts;
import io.duepath.staging.engine.Staging;
import io.duepath.staging.rules.Policies;
import io.duepath.staging.store.LoanCodec;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * Loans of a synthetic portfolio after more than a year, as the engine has them at the end of a day. Millions of loans
 * are copies of these under ids of their own: to play each of them from its first day would take hours, and a roll
 * cannot tell the difference.
 */
public final class Prototypes {

    /** The day at whose end they stand. */
    public static final LocalDate DAY = LocalDate.of(2026, 3, 10);

    private static final LocalDate FIRST = LocalDate.of(2025, 1, 1);
    private static final int MONTHS = 18;

    private final Staging staging = new Staging(Policies.standard());
    private final Map<String, LoanAccount> accounts = new TreeMap<>();

    private Prototypes() {}

    /** One of them. */
    public static final class Prototype {
        private final String loanId;
        private final LoanAccount account;
        private final byte[] state;

        private Prototype(String loanId, LoanAccount account) {
            this.loanId = loanId;
            this.account = account;
            this.state = LoanCodec.encode(account, false);
        }

        static Prototype of(String loanId, LoanAccount account) {
            return new Prototype(loanId, account);
        }

        /** Its own id; copies have others. */
        public String loanId() {
            return loanId;
        }

        /** What the engine keeps of it; not to be changed. */
        public LoanAccount account() {
            return account;
        }

        /** Its stored form; not to be changed. */
        public byte[] state() {
            return state;
        }
    }

    /** Plays so many loans up to {@link #DAY}. */
    public static Prototypes played(Lab lab, int loans) {
        lab.say("playing " + loans + " loans from " + FIRST + " to " + DAY);
        Prototypes prototypes = new Prototypes();
        for (Day day : new Portfolio(lab.size().seed(), loans, FIRST, MONTHS)) {
            if (day.date().isAfter(DAY)) {
                break;
            }
            prototypes.play(day);
        }
        return prototypes;
    }

    private void play(Day day) {
        accounts.forEach((loanId, account) -> {
            if (account.nextAction != null && !account.nextAction.isAfter(day.date())) {
                staging.roll(account, loanId, day.date(), said -> {});
            }
        });
        for (Iterator<DatedFact> facts = day.facts().iterator(); facts.hasNext(); ) {
            if (facts.next().fact() instanceof LoanFact fact) {
                LoanAccount account =
                        accounts.computeIfAbsent(fact.loanId().value(), id -> new LoanAccount(new LoanFacts()));
                staging.apply(account, fact, day.date(), said -> {});
            }
        }
    }

    /** The engine they were played with. */
    public Staging staging() {
        return staging;
    }

    /**
     * Those of the open loans that fit, as far as no repayment of theirs is allocated to instalments: the SQL rivals know
     * no allocations and would come to other days past due.
     */
    public List<Prototype> those(Predicate<LoanAccount> fit) {
        List<Prototype> found = new ArrayList<>();
        accounts.forEach((loanId, account) -> {
            boolean allocated = account.facts.repayments.credits().stream()
                    .anyMatch(credit -> !credit.receipt().shares().isEmpty());
            if (!allocated && !account.facts.closedOn(DAY) && fit.test(account)) {
                found.add(new Prototype(loanId, account));
            }
        });
        if (found.isEmpty()) {
            throw new IllegalStateException("no loan of the portfolio is like that; take more");
        }
        return found;
    }

    /** Those with something to do on a day and then nothing until after another. */
    public List<Prototype> dueOnlyOn(LocalDate day, LocalDate until) {
        return those(account -> {
            if (!day.equals(account.nextAction)) {
                return false;
            }
            LoanAccount copy = LoanCodec.decode(LoanCodec.encode(account, false));
            staging.roll(copy, "L-copy", day, said -> {});
            return copy.nextAction != null && copy.nextAction.isAfter(until);
        });
    }

    /** Those with nothing to do until after a day. */
    public List<Prototype> quietUntil(LocalDate until) {
        return those(account -> account.nextAction != null && account.nextAction.isAfter(until));
    }
}
