package io.duepath.staging.policy;

import io.duepath.model.command.Action;
import io.duepath.model.command.WithdrawReason;
import io.duepath.model.event.HoldKind;
import io.duepath.staging.domain.CaseMark;
import io.duepath.staging.domain.LoanFacts;
import io.duepath.staging.domain.Promises;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What keeps steps silent on a day: holds, open promises, open cases. The one home of the silence matrix. */
public final class Silences {

    /** Why a step is silent; {@code by} is the hold's kind, {@code promise} or {@code case}. */
    public record Silence(WithdrawReason reason, String by) {}

    private static final Set<Action> LEGAL = EnumSet.of(Action.LEGAL_ESCALATE);
    private static final Set<Action> CONTACTS = EnumSet.complementOf(EnumSet.of(Action.LEGAL_ESCALATE));
    private static final Set<Action> ALL = EnumSet.allOf(Action.class);
    private static final Set<Action> ALL_BUT_OFFERS_AND_MAIL =
            EnumSet.complementOf(EnumSet.of(Action.OFFER_PLAN, Action.MAIL));

    private final Set<HoldKind> holds;
    private final boolean promise;
    private final boolean legalCase;

    private Silences(Set<HoldKind> holds, boolean promise, boolean legalCase) {
        this.holds = holds;
        this.promise = promise;
        this.legalCase = legalCase;
    }

    /** What is in force on a day. */
    public static Silences of(LoanFacts facts, Map<String, Promises.Standing> standings, LocalDate day) {
        boolean promised = false;
        for (var standing : standings.entrySet()) {
            var promise = facts.promises.get(standing.getKey());
            promised |= promise != null && Promises.silences(promise, standing.getValue(), day);
        }
        boolean open = false;
        for (CaseMark mark : facts.cases.values()) {
            open |= mark.open();
        }
        return new Silences(facts.holdsOn(day), promised, open);
    }

    /** Holds in force, as commands state them. */
    public List<HoldKind> holds() {
        return List.copyOf(holds);
    }

    /** What silences this action where an open case silences contacts. */
    public @Nullable Silence of(Action action) {
        return of(action, true);
    }

    /** What silences this action, the first by the order of holds, then promises, then cases; null if nothing does. */
    public @Nullable Silence of(Action action, boolean caseSilencesContacts) {
        for (HoldKind hold : holds) {
            if (silencedBy(hold).contains(action)) {
                return new Silence(WithdrawReason.HOLD, hold.toString());
            }
        }
        if (promise) {
            return new Silence(WithdrawReason.PROMISE, "promise");
        }
        return legalCase && caseSilencesContacts && CONTACTS.contains(action)
                ? new Silence(WithdrawReason.CASE_OPEN, "case")
                : null;
    }

    private static Set<Action> silencedBy(HoldKind hold) {
        return switch (hold) {
            case PAYMENT_HOLIDAY, DISPUTE, BREATHING_SPACE, INSOLVENCY, DECEASED -> ALL;
            case HARDSHIP -> ALL_BUT_OFFERS_AND_MAIL;
            case REPRESENTED, CEASE_CONTACT -> CONTACTS;
            case LEGAL_STAY -> LEGAL;
        };
    }
}
