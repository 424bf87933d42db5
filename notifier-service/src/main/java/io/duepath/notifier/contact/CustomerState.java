package io.duepath.notifier.contact;

import io.duepath.model.loan.CommandId;
import io.duepath.model.loan.CustomerId;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** All that the notifier knows of one customer: facts, commands that wait (in the order of deciding), commands that ended. */
public record CustomerState(
        CustomerId customerId, CustomerContacts contacts, List<Waiting> waiting, List<Ended> ended) {

    public CustomerState {
        Objects.requireNonNull(customerId, "customerId");
        contacts = contacts == null ? CustomerContacts.NONE : contacts;
        waiting = waiting == null ? List.of() : List.copyOf(waiting);
        ended = ended == null ? List.of() : List.copyOf(ended);
    }

    /** A customer of whom nothing is known. */
    public static CustomerState unknown(CustomerId customerId) {
        return new CustomerState(customerId, CustomerContacts.NONE, List.of(), List.of());
    }

    /** The same customer with other facts. */
    public CustomerState with(CustomerContacts facts) {
        return new CustomerState(customerId, facts, waiting, ended);
    }

    /** The command, if it waits. */
    public Optional<Waiting> waiting(CommandId id) {
        return waiting.stream().filter(w -> w.commandId().equals(id)).findFirst();
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
        return new CustomerState(customerId, contacts, all, ended);
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
        return new CustomerState(customerId, contacts, without(end.commandId()), all);
    }

    private List<Waiting> without(CommandId id) {
        return waiting.stream().filter(w -> !w.commandId().equals(id)).toList();
    }
}
