package io.duepath.staging.engine;

import io.duepath.model.loan.DerivedId;
import io.duepath.model.loan.LoanId;
import io.duepath.model.report.BucketTransition;
import io.duepath.staging.domain.BucketLadder;
import io.duepath.staging.domain.LoanAccount;
import io.duepath.staging.domain.Position;
import io.duepath.staging.policy.PolicyBook;
import java.util.Currency;

/**
 * Moves a loan between buckets. An episode opens when the bucket leaves {@code CURRENT} and ends when nothing is
 * overdue; numbered in the order of the log, never renumbered.
 */
final class Episodes {

    private final PolicyBook book;
    private final Upkeep upkeep;

    Episodes(PolicyBook book, Upkeep upkeep) {
        this.book = book;
        this.upkeep = upkeep;
    }

    void move(Evaluation look) {
        LoanAccount account = look.account();
        Position position = look.position();
        if (!position.bucket().equals(account.bucket)) {
            if (!account.inEpisode && !position.bucket().equals(BucketLadder.CURRENT)) {
                account.episode++;
                account.inEpisode = true;
                account.episodePolicy = book.inForce(look.day()).version();
                account.episodeOpenedOn = look.day();
            }
            look.out().accept(transition(look, account.bucket));
            account.bucket = position.bucket();
        }
        if (account.inEpisode && position.pastDueDays() == 0) {
            upkeep.endEpisode(look);
            account.inEpisode = false;
            account.episodePolicy = null;
            account.episodeOpenedOn = null;
        }
    }

    private static BucketTransition transition(Evaluation look, String from) {
        Position position = look.position();
        Currency currency = look.account().facts.currency();
        String id =
                DerivedId.of(look.loanId(), from, position.bucket(), look.day().toString(), look.cause());
        return new BucketTransition(
                id,
                new LoanId(look.loanId()),
                from,
                position.bucket(),
                look.day(),
                look.cause(),
                look.account().episode,
                position.dpd(),
                position.pastDueDays(),
                Statuses.decimal(position.arrearsMinor(), currency),
                currency);
    }
}
