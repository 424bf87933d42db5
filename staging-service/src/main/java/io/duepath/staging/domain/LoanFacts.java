package io.duepath.staging.domain;

import io.duepath.model.event.HoldKind;
import java.time.LocalDate;
import java.util.Currency;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * All that is known of a loan, in a form in which the order of arrival is gone. Owned by one call at a time; readers of
 * other packages get what {@link FactReader} lets in and the codec stores.
 */
public final class LoanFacts {

    public @Nullable Registration registration;
    public @Nullable Closing closing;
    public final TreeMap<Integer, Instalment> instalments = new TreeMap<>();
    public final Map<String, Repayment> repayments = new TreeMap<>();
    public final Map<String, Hold> holds = new TreeMap<>();
    public final Map<String, Promise> promises = new TreeMap<>();
    public final Map<String, CaseMark> cases = new TreeMap<>();

    /** The registered currency, else that of the lowest instalment owed; null while neither is known. */
    public @Nullable Currency currency() {
        if (registration != null) {
            return registration.currency();
        }
        for (Instalment instalment : instalments.values()) {
            if (!instalment.cancelled()) {
                return instalment.currency();
            }
        }
        return null;
    }

    /** Days after a due date without consequence; 0 while unregistered. */
    public int graceDays() {
        return registration == null ? 0 : registration.graceDays();
    }

    /** Whether the loan has ended by a day. Paid-off is undone by any repayment reversed on or after it. */
    public boolean closedOn(LocalDate day) {
        Closing end = closing;
        if (end == null || end.on().isAfter(day)) {
            return false;
        }
        return switch (end.reason()) {
            case WRITTEN_OFF, SOLD -> true;
            case PAID_OFF ->
                repayments.values().stream()
                        .noneMatch(r -> r.receipt() != null
                                && r.reversedOn() != null
                                && !r.reversedOn().isBefore(end.on()));
        };
    }

    /** The kinds of holds in force on a day. */
    public Set<HoldKind> holdsOn(LocalDate day) {
        Set<HoldKind> kinds = EnumSet.noneOf(HoldKind.class);
        for (Hold hold : holds.values()) {
            Hold.Placing placing = hold.placing();
            if (placing != null && hold.covers(day)) {
                kinds.add(placing.kind());
            }
        }
        return kinds;
    }
}
