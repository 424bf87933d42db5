package io.duepath.staging.engine;

import io.duepath.model.Message;
import io.duepath.model.event.LoanFact;
import io.duepath.staging.domain.LoanAccount;
import io.duepath.staging.domain.LoanFacts;
import io.duepath.staging.domain.Reception;
import io.duepath.staging.store.LoanCodec;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * One loan in the hands of a partition, played in one of the ways in which a partition may play it: ticks rolled at once
 * or when the loan is touched, once or twice, looked at each time or when something is due, kept in memory or stored.
 */
final class PlayedLoan {

    /** How it is played; no way may show in the messages. */
    record Manner(BooleanSupplier rollNow, boolean twice, boolean alwaysLook, boolean stored) {

        static final Manner PLAIN = new Manner(() -> true, false, false, false);
    }

    private final Staging staging;
    private final String loanId;
    private final Manner manner;
    private final List<LocalDate> pending = new ArrayList<>();
    private final List<Message> said = new ArrayList<>();
    private LoanAccount account = new LoanAccount(new LoanFacts());
    private boolean exists;
    private @Nullable LocalDate today;

    PlayedLoan(Staging staging, String loanId, Manner manner) {
        this.staging = staging;
        this.loanId = loanId;
        this.manner = manner;
    }

    static List<Message> play(Staging staging, RandomHistory history, Manner manner) {
        PlayedLoan loan = new PlayedLoan(staging, history.loanId().value(), manner);
        history.early().forEach(loan::take);
        for (RandomHistory.Day day : history.days()) {
            loan.tick(day.date());
            day.facts().forEach(loan::take);
        }
        loan.drain();
        return loan.said;
    }

    void tick(LocalDate date) {
        today = date;
        pending.add(date);
        if (manner.rollNow.getAsBoolean()) {
            drain();
        }
    }

    Reception take(LoanFact fact) {
        drain();
        exists = true;
        Reception reception = staging.apply(account, fact, today, said::add);
        store();
        return reception;
    }

    LoanAccount account() {
        return account;
    }

    List<Message> said() {
        return said;
    }

    private void drain() {
        for (LocalDate date : pending) {
            if (exists) {
                roll(date);
                if (manner.twice) {
                    staging.roll(account, loanId, date, said::add);
                }
                store();
            }
        }
        pending.clear();
    }

    private void roll(LocalDate date) {
        boolean behind = account.rolledTo != null && account.rolledTo.isBefore(date);
        if (manner.alwaysLook && behind && (account.nextAction == null || account.nextAction.isAfter(date))) {
            account.nextAction = date;
        }
        staging.roll(account, loanId, date, said::add);
    }

    private void store() {
        if (manner.stored) {
            account = LoanCodec.decode(LoanCodec.encode(account, false));
        }
    }
}
