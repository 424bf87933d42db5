package io.duepath.staging.kafka;

import io.duepath.model.Message;
import io.duepath.model.command.ContactRequested;
import io.duepath.model.command.ContactWithdrawn;
import io.duepath.model.command.LegalEscalated;
import io.duepath.model.command.LegalWithdrawn;
import io.duepath.model.command.RollComplete;
import io.duepath.model.fault.DeadLettered;
import io.duepath.model.loan.DerivedId;
import io.duepath.model.report.BucketTransition;
import io.duepath.model.report.LoanStatus;
import io.duepath.model.report.PromiseResolved;
import io.duepath.model.report.TreatmentDecision;
import io.duepath.model.wire.Topic;
import io.duepath.model.wire.Topics;
import java.util.Map;
import java.util.Objects;

/** Where each message of staging goes, under which key and which id. Ids follow from the cause alone. */
record Outlet(Topic topic, String key, String eventId) {

    private static final Map<Class<? extends Message>, Topic> TOPICS = Map.of(
            ContactRequested.class, Topics.NOTIFICATION_COMMANDS,
            ContactWithdrawn.class, Topics.NOTIFICATION_COMMANDS,
            RollComplete.class, Topics.NOTIFICATION_COMMANDS,
            LegalEscalated.class, Topics.LEGAL_COMMANDS,
            LegalWithdrawn.class, Topics.LEGAL_COMMANDS,
            BucketTransition.class, Topics.BUCKET_TRANSITIONS,
            LoanStatus.class, Topics.LOAN_STATUS,
            TreatmentDecision.class, Topics.TREATMENT_DECISIONS,
            PromiseResolved.class, Topics.TREATMENT_DECISIONS,
            DeadLettered.class, Topics.STAGING_DEAD_LETTERS);

    static Outlet of(Message message, String loanId, String causationId) {
        Topic topic = Objects.requireNonNull(TOPICS.get(message.getClass()), "no topic for this message");
        if (message instanceof ContactRequested m) {
            return new Outlet(topic, m.customerId().value(), m.commandId() + "-" + m.revision());
        }
        if (message instanceof ContactWithdrawn m) {
            return new Outlet(topic, m.customerId().value(), m.commandId() + "-withdrawn");
        }
        if (message instanceof LegalEscalated m) {
            return new Outlet(topic, loanId, m.commandId() + "-" + m.revision());
        }
        if (message instanceof LegalWithdrawn m) {
            return new Outlet(topic, loanId, m.commandId() + "-withdrawn");
        }
        if (message instanceof BucketTransition m) {
            return new Outlet(topic, loanId, m.transitionId());
        }
        return new Outlet(topic, loanId, derived(message, loanId, causationId));
    }

    private static String derived(Message message, String loanId, String causationId) {
        if (message instanceof TreatmentDecision m) {
            return DerivedId.of(
                    loanId,
                    m.occasion(),
                    m.step(),
                    m.reason().toString(),
                    m.detail() == null ? "" : m.detail(),
                    m.businessDate().toString());
        }
        if (message instanceof PromiseResolved m) {
            return DerivedId.of(
                    loanId,
                    m.promiseId().value(),
                    m.outcome().toString(),
                    m.on().toString(),
                    m.received().toPlainString());
        }
        if (message instanceof LoanStatus m) {
            // One tick can look at a loan on several days, one for each rung that it passed meanwhile.
            return DerivedId.of("LoanStatus", loanId, causationId, m.asOf().toString());
        }
        return DerivedId.of(message.getClass().getSimpleName(), loanId, causationId);
    }
}
