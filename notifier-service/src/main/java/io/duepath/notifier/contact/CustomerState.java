package io.duepath.notifier.contact;

import io.duepath.model.event.OptOut;
import io.duepath.model.event.OptOutLifted;
import io.duepath.model.loan.CommandId;
import io.duepath.model.loan.CustomerId;
import io.duepath.notifier.gate.History;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;

/**
 * All that the notifier knows of one customer.
 *
 * @param contacts what customer-contacts told
 * @param optOuts what the person refused in receipts; a contact update cannot touch them
 * @param history what was tried, as far back as the gate looks; an order without a receipt is in it as a reservation
 * @param waiting commands without an end, in the order of deciding
 * @param followUps released commands that may still need another channel
 * @param ended commands that ended, while they could come again
 */
public record CustomerState(
        CustomerId customerId,
        CustomerContacts contacts,
        List<OptOut> optOuts,
        History history,
        List<Waiting> waiting,
        List<FollowUp> followUps,
        List<Ended> ended) {

    public CustomerState {
        Objects.requireNonNull(customerId, "customerId");
        contacts = contacts == null ? CustomerContacts.NONE : contacts;
        optOuts = optOuts == null ? List.of() : List.copyOf(optOuts);
        history = history == null ? History.NONE : history;
        waiting = waiting == null ? List.of() : List.copyOf(waiting);
        followUps = followUps == null ? List.of() : List.copyOf(followUps);
        ended = ended == null ? List.of() : List.copyOf(ended);
    }

    /** A customer of whom nothing is known. */
    public static CustomerState unknown(CustomerId customerId) {
        return new CustomerState(
                customerId, CustomerContacts.NONE, List.of(), History.NONE, List.of(), List.of(), List.of());
    }

    /** The same customer with other facts. */
    public CustomerState with(CustomerContacts facts) {
        return new CustomerState(customerId, facts, optOuts, history, waiting, followUps, ended);
    }

    /** The person allows again what it refused, wherever it said so. */
    public CustomerState lifted(OptOutLifted fact) {
        List<OptOut> left = optOuts.stream().filter(o -> o != fact.optOut()).toList();
        return new CustomerState(customerId, contacts.lifted(fact), left, history, waiting, followUps, ended);
    }

    /** The commands whose stories are kept: those that wait, and those that ended and are not erased. */
    public List<CommandId> remembered() {
        List<CommandId> all = new ArrayList<>();
        waiting.forEach(w -> all.add(w.commandId()));
        ended.stream().filter(e -> e.about() != null).forEach(e -> all.add(e.commandId()));
        return all;
    }

    CustomerState refusing(OptOut optOut) {
        TreeSet<OptOut> all = new TreeSet<>(optOuts);
        all.add(optOut);
        return new CustomerState(customerId, contacts, List.copyOf(all), history, waiting, followUps, ended);
    }

    CustomerState with(History tried) {
        return new CustomerState(customerId, contacts, optOuts, tried, waiting, followUps, ended);
    }

    /** The command, if it waits. */
    Optional<Waiting> waiting(CommandId id) {
        return waiting.stream().filter(w -> w.commandId().equals(id)).findFirst();
    }

    Optional<FollowUp> followUp(CommandId id) {
        return followUps.stream().filter(f -> f.commandId().equals(id)).findFirst();
    }

    Optional<Ended> ended(CommandId id) {
        return ended.stream().filter(e -> e.commandId().equals(id)).findFirst();
    }

    ZoneId zone() {
        return contacts.contact() == null ? ZoneOffset.UTC : contacts.contact().timeZone();
    }

    /** Lets a command wait, in place of an earlier version of it. */
    CustomerState waitingFor(Waiting command) {
        List<Waiting> all = new ArrayList<>(without(command.commandId()));
        all.add(command);
        all.sort(Waiting.ORDER);
        return new CustomerState(customerId, contacts, optOuts, history, all, followUps, ended);
    }

    /** Follows a released command up, in place of what was planned for it. */
    CustomerState following(FollowUp followUp) {
        List<FollowUp> all = new ArrayList<>(othersThan(followUp.commandId()));
        all.add(followUp);
        return new CustomerState(customerId, contacts, optOuts, history, waiting, all, ended);
    }

    CustomerState notFollowing(CommandId id) {
        return new CustomerState(customerId, contacts, optOuts, history, waiting, othersThan(id), ended);
    }

    /** Ends a command, and forgets those that cannot come again. */
    CustomerState remembering(Ended end, LocalDate today) {
        List<Ended> all = new ArrayList<>();
        for (Ended other : ended) {
            if (!other.commandId().equals(end.commandId()) && !other.forgettable(today)) {
                all.add(other);
            }
        }
        all.add(end);
        return new CustomerState(customerId, contacts, optOuts, history, without(end.commandId()), followUps, all);
    }

    /** Knows more of a command that ended. */
    CustomerState knowing(Ended more) {
        List<Ended> all = ended.stream()
                .map(e -> e.commandId().equals(more.commandId()) ? more : e)
                .toList();
        return new CustomerState(customerId, contacts, optOuts, history, waiting, followUps, all);
    }

    /** Nothing but the ids of ended commands, so that none of them can come again. */
    CustomerState erased() {
        List<Ended> ids = ended.stream().map(Ended::erased).toList();
        return new CustomerState(customerId, CustomerContacts.NONE, List.of(), History.NONE, List.of(), List.of(), ids);
    }

    private List<Waiting> without(CommandId id) {
        return waiting.stream().filter(w -> !w.commandId().equals(id)).toList();
    }

    private List<FollowUp> othersThan(CommandId id) {
        return followUps.stream().filter(f -> !f.commandId().equals(id)).toList();
    }
}
