package io.duepath.staging.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.duepath.model.Message;
import io.duepath.model.command.ContactRequested;
import io.duepath.model.command.ContactWithdrawn;
import io.duepath.model.command.LegalEscalated;
import io.duepath.model.command.LegalWithdrawn;
import io.duepath.model.loan.CommandId;
import io.duepath.model.report.BucketTransition;
import io.duepath.model.report.PromiseResolved;
import io.duepath.model.report.TreatmentDecision;
import java.util.HashMap;
import java.util.Map;

/**
 * Retells a loan's messages as sentences, and checks on the way what holds in every story: each move starts in the
 * bucket in which the last one ended, and only commands that were asked for are withdrawn.
 */
final class Retelling {

    private final Map<CommandId, String> asked = new HashMap<>();
    private String bucket = Expectation.CURRENT;

    String sentence(Message message) {
        if (message instanceof BucketTransition move) {
            assertThat(move.from()).isEqualTo(bucket);
            bucket = move.to();
            return "e" + move.episode() + " moved to " + move.to() + " on " + move.date() + " by " + move.cause();
        }
        if (message instanceof ContactRequested command) {
            String chance = command.occasion() + "/" + command.step();
            asked.put(command.commandId(), chance);
            return chance + " asked, revision " + command.revision() + " on " + command.businessDate() + " by "
                    + command.because().cause();
        }
        if (message instanceof LegalEscalated command) {
            String chance = command.occasion() + "/" + command.step();
            asked.put(command.commandId(), chance);
            return chance + " asked, revision " + command.revision() + " on " + command.businessDate() + " by "
                    + command.because().cause();
        }
        if (message instanceof ContactWithdrawn gone) {
            return chance(gone.commandId()) + " withdrawn, " + gone.reason() + " on " + gone.businessDate() + " by "
                    + gone.cause();
        }
        if (message instanceof LegalWithdrawn gone) {
            return chance(gone.commandId()) + " withdrawn, " + gone.reason() + " on " + gone.businessDate() + " by "
                    + gone.cause();
        }
        if (message instanceof TreatmentDecision decision) {
            String detail = decision.detail() == null ? "" : " by " + decision.detail();
            return decision.occasion() + "/" + decision.step() + " " + decision.reason() + detail + " on "
                    + decision.businessDate();
        }
        PromiseResolved promise = (PromiseResolved) message;
        return "promise " + promise.promiseId() + " " + promise.outcome() + " with " + promise.received() + " on "
                + promise.on();
    }

    private String chance(CommandId id) {
        assertThat(asked).containsKey(id);
        return asked.get(id);
    }
}
