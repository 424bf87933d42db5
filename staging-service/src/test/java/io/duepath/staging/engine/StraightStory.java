package io.duepath.staging.engine;

import static io.duepath.staging.engine.Histories.holds;
import static io.duepath.staging.engine.Histories.same;

import io.duepath.model.Message;
import io.duepath.model.command.ContactRequested;
import io.duepath.model.command.ContactWithdrawn;
import io.duepath.model.command.LegalEscalated;
import io.duepath.model.command.LegalWithdrawn;
import io.duepath.model.command.WithdrawReason;
import io.duepath.model.loan.CommandId;
import io.duepath.model.loan.CustomerId;
import io.duepath.model.report.BucketTransition;
import io.duepath.staging.domain.BucketLadder;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Listens to one loan and holds what it says to be one story: each move starts where the last one ended, an occasion and
 * step have one command id, revisions rise one by one, and a command is taken back once, from the customer it went to;
 * one that a hold or promise took back from the legal desk may come again or lose its ground after that.
 */
final class StraightStory {

    private static final int TAKEN_BACK = Integer.MIN_VALUE;

    private final Map<CommandId, Integer> revisions = new HashMap<>();
    private final Set<CommandId> stopped = new HashSet<>();
    private final Map<CommandId, CustomerId> customers = new HashMap<>();
    private final Map<String, CommandId> chances = new HashMap<>();
    private final Set<String> transitions = new HashSet<>();
    private String bucket = BucketLadder.CURRENT;

    void hear(Message message) {
        if (message instanceof BucketTransition move) {
            same("from", bucket, move.from());
            holds("moves somewhere", !move.from().equals(move.to()));
            holds("a transition id stands once", transitions.add(move.transitionId()));
            bucket = move.to();
        } else if (message instanceof ContactRequested m) {
            asked(m.commandId(), m.revision(), m.occasion() + "/" + m.step(), m.customerId());
        } else if (message instanceof LegalEscalated m) {
            stopped.remove(m.commandId());
            asked(m.commandId(), m.revision(), m.occasion() + "/" + m.step(), m.customerId());
        } else if (message instanceof ContactWithdrawn m) {
            takenBack(m.commandId(), m.customerId());
        } else if (message instanceof LegalWithdrawn m) {
            boolean silenced = m.reason() == WithdrawReason.HOLD || m.reason() == WithdrawReason.PROMISE;
            holds("stopped once", !silenced || stopped.add(m.commandId()));
            if (silenced) {
                same("taken back from", customers.get(m.commandId()), m.customerId());
            } else {
                takenBack(m.commandId(), m.customerId());
            }
        }
    }

    String bucket() {
        return bucket;
    }

    boolean anythingAsked() {
        return !chances.isEmpty();
    }

    private void asked(CommandId id, int revision, String chance, CustomerId customer) {
        same("revision of " + chance, revisions.getOrDefault(id, -1) + 1, revision);
        revisions.put(id, revision);
        CommandId known = chances.put(chance, id);
        holds("one command of " + chance, known == null ? revision == 0 : known.equals(id));
        CustomerId before = customers.put(id, customer);
        holds("one customer of " + chance, before == null || before.equals(customer));
    }

    private void takenBack(CommandId id, CustomerId customer) {
        holds("taken back once, after it was asked", revisions.getOrDefault(id, -1) >= 0);
        same("taken back from", customers.get(id), customer);
        revisions.put(id, TAKEN_BACK);
    }
}
