package io.duepath.staging.story;

import io.duepath.model.Message;
import io.duepath.model.command.Action;
import io.duepath.model.command.Because;
import io.duepath.model.command.ContactRequested;
import io.duepath.model.command.ContactWithdrawn;
import io.duepath.model.command.LegalEscalated;
import io.duepath.model.command.LegalWithdrawn;
import io.duepath.model.report.BucketTransition;
import io.duepath.model.report.PromiseResolved;
import io.duepath.model.report.TreatmentDecision;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** Makes story entries of what the engine says. Customers are left out; so are reports of where a loan stands. */
public final class StoryTeller {

    private final Map<Class<?>, BiFunction<Message, LocalDate, StoryEntry>> entries = new HashMap<>();

    public StoryTeller() {
        put(BucketTransition.class, StoryTeller::moved);
        put(ContactRequested.class, StoryTeller::requested);
        put(LegalEscalated.class, StoryTeller::escalated);
        put(ContactWithdrawn.class, (m, day) -> withdrawn(day, m.commandId(), m.reason(), m.cause()));
        put(LegalWithdrawn.class, (m, day) -> withdrawn(day, m.commandId(), m.reason(), m.cause()));
        put(PromiseResolved.class, StoryTeller::promise);
        put(TreatmentDecision.class, StoryTeller::notTaken);
    }

    /** The entry of a message that was said on a business date; empty if it does not belong in a story. */
    public Optional<StoryEntry> entry(Message message, LocalDate day) {
        return Optional.ofNullable(entries.get(message.getClass())).map(entry -> entry.apply(message, day));
    }

    /** The entry of a failure. */
    public static StoryEntry parked(LocalDate day, String failure, @Nullable String eventId) {
        return Telling.of(day, StoryKind.PARKED)
                .with(StoryField.REASON, "engine-failure")
                .with(StoryField.DETAIL, failure)
                .with(StoryField.CAUSE, eventId)
                .entry();
    }

    /** The entry of a release. */
    public static StoryEntry released(LocalDate day, String eventId) {
        return Telling.of(day, StoryKind.RELEASED)
                .with(StoryField.CAUSE, eventId)
                .entry();
    }

    private static StoryEntry moved(BucketTransition m, LocalDate day) {
        return Telling.of(m.date(), StoryKind.MOVED)
                .with(StoryField.FROM, m.from())
                .with(StoryField.TO, m.to())
                .with(StoryField.CAUSE, m.cause())
                .with(StoryField.EPISODE, m.episode())
                .with(StoryField.DPD, m.dpd())
                .with(StoryField.PAST_DUE_DAYS, m.pastDueDays())
                .with(StoryField.ARREARS, m.arrears().toPlainString())
                .with(StoryField.CURRENCY, m.currency())
                .entry();
    }

    private static StoryEntry requested(ContactRequested m, LocalDate day) {
        Telling entry = Telling.of(day, m.revision() == 0 ? StoryKind.REQUESTED : StoryKind.REVISED)
                .with(StoryField.ACTION, m.action())
                .with(StoryField.OCCASION, m.occasion())
                .with(StoryField.COMMAND, m.commandId())
                .with(StoryField.REVISION, m.revision())
                .with(StoryField.TEMPLATE, m.template())
                .with(StoryField.EXPIRES_ON, m.expiresOn());
        return because(entry, m.because());
    }

    private static StoryEntry escalated(LegalEscalated m, LocalDate day) {
        Telling entry = Telling.of(day, m.revision() == 0 ? StoryKind.REQUESTED : StoryKind.REVISED)
                .with(StoryField.ACTION, Action.LEGAL_ESCALATE)
                .with(StoryField.OCCASION, m.occasion())
                .with(StoryField.COMMAND, m.commandId())
                .with(StoryField.REVISION, m.revision())
                .with(StoryField.EXPIRES_ON, m.expiresOn());
        return because(entry, m.because());
    }

    private static StoryEntry because(Telling entry, Because because) {
        return entry.with(StoryField.STEP, because.step())
                .with(StoryField.CAUSE, because.cause())
                .with(StoryField.DPD, because.dpd())
                .with(StoryField.PAST_DUE_DAYS, because.pastDueDays())
                .with(StoryField.ARREARS, because.arrears().toPlainString())
                .with(StoryField.CURRENCY, because.currency())
                .with(StoryField.OLDEST_UNMET, because.oldestUnmetDueDate())
                .with(StoryField.BUCKET, because.bucket())
                .with(StoryField.INSTALMENT, because.instalment())
                .with(StoryField.DUE_DATE, because.dueDate())
                .with(
                        StoryField.AMOUNT_DUE,
                        because.amountDue() == null ? null : because.amountDue().toPlainString())
                .with(StoryField.POLICY_VERSION, because.policyVersion())
                .with(StoryField.ARM, because.arm())
                .entry();
    }

    private static StoryEntry withdrawn(LocalDate day, Object command, Object reason, String cause) {
        return Telling.of(day, StoryKind.WITHDRAWN)
                .with(StoryField.COMMAND, command)
                .with(StoryField.REASON, reason)
                .with(StoryField.CAUSE, cause)
                .entry();
    }

    private static StoryEntry promise(PromiseResolved m, LocalDate day) {
        return Telling.of(m.on(), StoryKind.PROMISE)
                .with(StoryField.PROMISE, m.promiseId())
                .with(StoryField.OUTCOME, m.outcome())
                .with(StoryField.AMOUNT, m.amount().toPlainString())
                .with(StoryField.RECEIVED, m.received().toPlainString())
                .with(StoryField.CURRENCY, m.currency())
                .entry();
    }

    private static StoryEntry notTaken(TreatmentDecision m, LocalDate day) {
        return Telling.of(m.businessDate(), StoryKind.NOT_TAKEN)
                .with(StoryField.STEP, m.step())
                .with(StoryField.OCCASION, m.occasion())
                .with(StoryField.REASON, m.reason())
                .with(StoryField.DETAIL, m.detail())
                .with(StoryField.POLICY_VERSION, m.policyVersion())
                .with(StoryField.DPD, m.dpd())
                .with(StoryField.BUCKET, m.bucket())
                .entry();
    }

    /** An entry on its way. */
    private record Telling(LocalDate date, StoryKind kind, Map<StoryField, String> values) {

        static Telling of(LocalDate date, StoryKind kind) {
            return new Telling(date, kind, new EnumMap<>(StoryField.class));
        }

        /** Says one more thing; nothing for null. */
        Telling with(StoryField field, @Nullable Object value) {
            if (value != null) {
                values.put(field, value.toString());
            }
            return this;
        }

        StoryEntry entry() {
            return new StoryEntry(date, kind, values);
        }
    }

    private <M extends Message> void put(Class<M> type, BiFunction<M, LocalDate, StoryEntry> entry) {
        entries.put(type, (message, day) -> entry.apply(type.cast(message), day));
    }
}
