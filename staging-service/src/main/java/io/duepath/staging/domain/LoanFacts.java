package io.duepath.staging.domain;

import io.duepath.model.event.CloseReason;
import io.duepath.model.event.HoldKind;
import io.duepath.model.loan.CommandId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.EnumSet;
import java.util.List;
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
    /** Reasons by the day from which the loan has ended; not all of them hold, see {@link #endOn}. */
    public final TreeMap<LocalDate, CloseReason> closings = new TreeMap<>();

    public final Schedule instalments = new Schedule();
    public final Ledger repayments = new Ledger();
    public final Map<String, Hold> holds = new TreeMap<>();
    public final Map<String, Promise> promises = new TreeMap<>();
    public final Map<String, CaseMark> cases = new TreeMap<>();

    /** The registered currency, else that of the lowest instalment owed; null while neither is known. */
    public @Nullable Currency currency() {
        if (registration != null) {
            return registration.currency();
        }
        for (Instalment instalment : instalments.all()) {
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

    /** Whether the loan has ended by a day. */
    public boolean closedOn(LocalDate day) {
        return endOn(day) != null;
    }

    /**
     * The end of the loan as of a day, the newest of several; null if it goes on. Written-off and sold are final, paid-off
     * is undone by any repayment reversed on or after it.
     */
    public @Nullable Closing endOn(LocalDate day) {
        if (closings.isEmpty()) {
            return null;
        }
        for (Map.Entry<LocalDate, CloseReason> end :
                closings.headMap(day, true).descendingMap().entrySet()) {
            boolean holds = switch (end.getValue()) {
                case WRITTEN_OFF, SOLD -> true;
                case PAID_OFF -> repayments.all().values().stream().noneMatch(r -> r.reversedSince(end.getKey()));
            };
            if (holds) {
                return new Closing(end.getKey(), end.getValue());
            }
        }
        return null;
    }

    /** Whether the case that follows a command is open. */
    public boolean hasOpenCaseOn(CommandId command) {
        return cases.values().stream().anyMatch(mark -> mark.openOn(command));
    }

    /** The repayments in the loan's currency that count on a day, by value date and id. */
    public List<Ledger.Credit> creditOn(LocalDate day) {
        Currency currency = currency();
        List<Ledger.Credit> counting = new ArrayList<>();
        for (Ledger.Credit credit : repayments.credits()) {
            if (credit.receipt().valueDate().isAfter(day)) {
                break;
            }
            if (credit.receipt().currency().equals(currency)) {
                counting.add(credit);
            }
        }
        return counting;
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
