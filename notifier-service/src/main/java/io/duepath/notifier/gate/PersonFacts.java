package io.duepath.notifier.gate;

import io.duepath.model.event.CustomerContactUpdated;
import io.duepath.model.event.Endpoint;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;

/**
 * Who the person is and how it can be reached.
 *
 * @param role what it is to the debt
 * @param zones where it may be, all candidates; empty if nobody knows
 * @param endpoints its addresses in the order of preference
 * @param agreements what was agreed with it
 * @param blackouts times it is to be left alone
 */
public record PersonFacts(
        Role role,
        List<ZoneId> zones,
        List<EndpointFacts> endpoints,
        List<Agreement> agreements,
        List<Blackout> blackouts) {

    public PersonFacts {
        Objects.requireNonNull(role, "role");
        zones = List.copyOf(zones);
        endpoints = List.copyOf(endpoints);
        agreements = List.copyOf(agreements);
        blackouts = List.copyOf(blackouts);
    }

    /** The debtor as contact data describe it; {@code ids} gives each address its id. */
    public static PersonFacts of(CustomerContactUpdated contact, Function<Endpoint, EndpointId> ids) {
        List<EndpointFacts> endpoints = contact.endpoints().stream()
                .map(e -> new EndpointFacts(ids.apply(e), Medium.of(e.channel()), e.consent(), null))
                .toList();
        return new PersonFacts(Role.DEBTOR, List.of(contact.timeZone()), endpoints, List.of(), List.of());
    }

    /** The addresses of one medium; one for calls serves machines as well. */
    List<EndpointFacts> endpoints(Medium medium) {
        return endpoints.stream().filter(e -> medium.isMeantBy(e.medium())).toList();
    }
}
