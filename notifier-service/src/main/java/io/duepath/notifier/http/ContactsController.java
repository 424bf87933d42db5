package io.duepath.notifier.http;

import io.duepath.model.loan.CommandId;
import io.duepath.model.loan.CustomerId;
import io.duepath.model.wire.Json;
import io.duepath.notifier.contact.ContactStory;
import io.duepath.notifier.query.ContactLedger;
import io.duepath.service.peers.Peers;
import io.duepath.service.placement.Instance;
import io.duepath.service.placement.Placement;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** Tells the stories of contacts, whichever instance has them; without names and addresses. */
@RestController
public final class ContactsController {

    private static final String CONTACTS = "/contacts";

    private final ContactLedger ledger;
    private final Placement placement;
    private final Peers peers;

    ContactsController(ContactLedger ledger, Placement placement, Peers peers) {
        this.ledger = ledger;
        this.placement = placement;
        this.peers = peers;
    }

    record CustomerContactsAnswer(CustomerId customerId, List<ContactStory> contacts) {}

    /** {@code /customers/<id>/contacts}; an id may hold slashes. */
    @GetMapping(path = "/customers/{*path}", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<String> ofCustomer(
            @PathVariable String path,
            @RequestHeader(name = Peers.HOP, required = false) @Nullable String hop,
            @RequestHeader(name = Peers.KEY, required = false) @Nullable String key) {
        if (!path.endsWith(CONTACTS)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        CustomerId id = id(path.substring(1, Math.max(1, path.length() - CONTACTS.length())), CustomerId::new);
        if (hop == null) {
            Instance owner = placement.ownerOf(id.value());
            if (!owner.equals(placement.self())) {
                return peers.pass(owner, "/customers" + path, key);
            }
        }
        return ledger.contacts(id)
                .map(contacts -> json(new CustomerContactsAnswer(id, contacts)))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND, "no such customer"));
    }

    /** One command, wherever it is: nothing in its id says who has it, so all instances are asked. */
    @GetMapping(path = CONTACTS + "/{*path}", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<String> ofCommand(
            @PathVariable String path,
            @RequestHeader(name = Peers.HOP, required = false) @Nullable String hop,
            @RequestHeader(name = Peers.KEY, required = false) @Nullable String key) {
        CommandId id = id(path.substring(1), CommandId::new);
        ResponseEntity<String> here =
                ledger.contact(id).map(ContactsController::json).orElse(null);
        if (here != null) {
            return here;
        }
        if (hop == null) {
            for (Instance other : placement.others()) {
                HttpResponse<String> answer = peers.ask(other, CONTACTS + path, key);
                if (answer.statusCode() != HttpStatus.NOT_FOUND.value()) {
                    return Peers.passedOn(answer);
                }
            }
        }
        throw new ResponseStatusException(HttpStatus.NOT_FOUND, "no such command, or too long ago");
    }

    private static <T> T id(String text, Function<String, T> type) {
        try {
            return type.apply(text);
        } catch (IllegalArgumentException e) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND, "no such id", e);
        }
    }

    private static ResponseEntity<String> json(Object answer) {
        return ResponseEntity.ok(Json.mapper().writeValueAsString(answer));
    }
}
