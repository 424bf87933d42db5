package io.duepath.notifier.contact;

import io.duepath.model.event.CustomerContactUpdated;
import io.duepath.model.event.CustomerHoldPlaced;
import io.duepath.model.event.CustomerHoldReleased;
import io.duepath.model.event.Endpoint;
import io.duepath.model.event.OptOut;
import io.duepath.model.event.OptOutLifted;
import io.duepath.model.loan.HoldId;
import io.duepath.notifier.gate.CustomerHold;
import io.duepath.notifier.gate.EndpointId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What customer-contacts told about one person, addresses as encrypted there. The highest revision wins, and at equal
 * revision the last one, because that is what the compacted topic keeps. Opt-outs add up until they are lifted.
 *
 * @param contact how the person can be reached
 * @param endpointIds which address is which, in the order of the contact's endpoints
 * @param holds all holds, past ones too
 * @param optOuts what the person refused
 * @param unreadable keys of records that could not be understood and have not been replaced since
 */
public record CustomerContacts(
        @Nullable CustomerContactUpdated contact,
        List<EndpointId> endpointIds,
        List<CustomerHold> holds,
        List<OptOut> optOuts,
        List<String> unreadable) {

    static final CustomerContacts NONE = new CustomerContacts(null, List.of(), List.of(), List.of(), List.of());

    public CustomerContacts {
        endpointIds = endpointIds == null ? List.of() : List.copyOf(endpointIds);
        holds = holds == null ? List.of() : List.copyOf(holds);
        optOuts = optOuts == null ? List.of() : List.copyOf(optOuts);
        unreadable = unreadable == null ? List.of() : List.copyOf(unreadable);
    }

    /** Replaces the contact data, unless they are older than what is known; {@code ids} tells addresses apart. */
    public CustomerContacts updated(CustomerContactUpdated fact, Function<Endpoint, EndpointId> ids) {
        if (contact != null && fact.revision() < contact.revision()) {
            return this;
        }
        TreeSet<OptOut> all = new TreeSet<>(optOuts);
        all.addAll(fact.optOuts());
        List<EndpointId> known = fact.endpoints().stream().map(ids).toList();
        return new CustomerContacts(fact, known, holds, List.copyOf(all), unreadable);
    }

    /** A hold begins or is corrected; its release stands, whichever came first. */
    public CustomerContacts held(CustomerHoldPlaced fact) {
        LocalDate released = holds.stream()
                .filter(hold -> hold.holdId().equals(fact.holdId()))
                .map(CustomerHold::releasedOn)
                .findFirst()
                .orElse(null);
        CustomerHold hold = new CustomerHold(fact.holdId(), fact.kind(), fact.from(), fact.until(), released);
        List<CustomerHold> others = new ArrayList<>(without(fact.holdId()));
        others.add(hold);
        return new CustomerContacts(contact, endpointIds, others, optOuts, unreadable);
    }

    /** A hold ends on a day. */
    public CustomerContacts released(CustomerHoldReleased fact) {
        UnaryOperator<CustomerHold> end = hold -> hold.holdId().equals(fact.holdId())
                ? new CustomerHold(hold.holdId(), hold.kind(), hold.from(), hold.until(), fact.on())
                : hold;
        return new CustomerContacts(
                contact, endpointIds, holds.stream().map(end).toList(), optOuts, unreadable);
    }

    /** A hold is erased. */
    public CustomerContacts forgotten(HoldId hold) {
        return new CustomerContacts(contact, endpointIds, without(hold), optOuts, unreadable);
    }

    /** The person allows again what it refused. */
    public CustomerContacts lifted(OptOutLifted fact) {
        List<OptOut> left = optOuts.stream().filter(o -> o != fact.optOut()).toList();
        return new CustomerContacts(contact, endpointIds, holds, left, unreadable);
    }

    /** The record under this key was not understood: nobody is contacted until it is replaced. */
    public CustomerContacts unreadable(String key) {
        TreeSet<String> keys = new TreeSet<>(unreadable);
        keys.add(key);
        return new CustomerContacts(contact, endpointIds, holds, optOuts, List.copyOf(keys));
    }

    /** The record under this key has been replaced by one that is understood. */
    public CustomerContacts readable(String key) {
        List<String> left = unreadable.stream().filter(k -> !k.equals(key)).toList();
        return new CustomerContacts(contact, endpointIds, holds, optOuts, left);
    }

    /** The address that the gate chose. */
    Optional<Endpoint> endpoint(EndpointId id) {
        CustomerContactUpdated known = contact;
        int index = endpointIds.indexOf(id);
        return known == null || index < 0
                ? Optional.empty()
                : Optional.of(known.endpoints().get(index));
    }

    private List<CustomerHold> without(HoldId id) {
        return holds.stream().filter(hold -> !hold.holdId().equals(id)).toList();
    }
}
