package io.duepath.staging.backtest;

import io.duepath.model.Message;
import io.duepath.model.command.ContactRequested;
import io.duepath.model.command.ContactWithdrawn;
import io.duepath.model.command.LegalEscalated;
import io.duepath.model.command.LegalWithdrawn;
import io.duepath.model.report.BucketTransition;
import io.duepath.model.report.LoanStatus;
import io.duepath.model.report.PromiseResolved;
import io.duepath.model.report.TreatmentDecision;
import io.duepath.staging.backtest.Tape.Track;
import io.duepath.staging.engine.Staging;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Plays the moves of a run for the loans of one shard under one policy. */
final class Player {

    private final int shard;
    private final int shards;
    private final boolean answers;
    private final HeapPartition partition;
    private final Tally tally;
    private Tape tape = new Tape();

    /** One that does not answer passes over what is asked about statuses. */
    Player(Staging staging, int shard, int shards, boolean answers) {
        this.answers = answers;
        this.shard = shard;
        this.shards = shards;
        this.partition = new HeapPartition(staging, this::hear);
        this.tally = new Tally(staging.policies());
    }

    /** The numbers of one loan at the end of one day. */
    private record Status(
            String loanId,
            LocalDate asOf,
            int dpd,
            int pastDueDays,
            BigDecimal arrears,
            @Nullable Currency currency,
            @Nullable LocalDate oldestUnmetDueDate,
            String bucket) {}

    /** What this shard says while it plays these moves. */
    Tape play(List<Move> moves) {
        tape = new Tape();
        for (int i = 0; i < moves.size(); i++) {
            int number = i;
            Move move = moves.get(i);
            if (move instanceof Move.Take take) {
                String loanId = take.fact().loanId().value();
                if (isMine(loanId)) {
                    tape.cue(number, 0, loanId);
                    partition.take(take.fact());
                }
            } else if (move instanceof Move.Advance advance) {
                partition.advance(advance.date(), (loanId, day) -> tape.cue(number, day, loanId));
            } else if (answers) {
                answer(number, (Move.Answer) move);
            }
        }
        return tape;
    }

    int loans() {
        return partition.loanIds().size();
    }

    Tally tally() {
        return tally;
    }

    private void answer(int number, Move.Answer answer) {
        (answer.loanIds() == null ? partition.loanIds() : answer.loanIds())
                .stream().filter(this::isMine).sorted().forEach(loanId -> {
                    tape.cue(number, 0, loanId);
                    tape.add(Track.STATUSES, status(partition.status(loanId, answer.asOf())));
                });
    }

    private boolean isMine(String loanId) {
        return Math.floorMod(loanId.hashCode(), shards) == shard;
    }

    private void hear(Message message) {
        if (message instanceof BucketTransition) {
            tape.add(Track.TRANSITIONS, message);
        } else if (message instanceof ContactRequested
                || message instanceof ContactWithdrawn
                || message instanceof LegalEscalated
                || message instanceof LegalWithdrawn) {
            tape.add(Track.COMMANDS, message);
            tally.note(message);
        } else if (message instanceof TreatmentDecision || message instanceof PromiseResolved) {
            tape.add(Track.DECISIONS, message);
        }
    }

    private static Status status(LoanStatus s) {
        return new Status(
                s.loanId().value(),
                s.asOf(),
                s.dpd(),
                s.pastDueDays(),
                s.arrears(),
                s.currency(),
                s.oldestUnmetDueDate(),
                s.bucket());
    }
}
