package io.duepath.ingest.domain;

import io.duepath.model.event.Channel;
import io.duepath.model.event.CustomerContactUpdated;
import io.duepath.model.event.Endpoint;
import io.duepath.model.fault.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Brings addresses into the one form that gateways can use, or says which ones cannot be used. */
final class ContactRules {

    private static final Pattern MAIL = Pattern.compile("[^\\s@]{1,64}@[^\\s@]{1,255}");

    private final PhoneNumbers phones;

    ContactRules(PhoneNumbers phones) {
        this.phones = phones;
    }

    /** The contact with its addresses in canonical form; adds a problem for each address that has none. */
    CustomerContactUpdated canonical(CustomerContactUpdated contact, List<Problem> problems) {
        List<Endpoint> endpoints = new ArrayList<>();
        for (int i = 0; i < contact.endpoints().size(); i++) {
            Endpoint given = contact.endpoints().get(i);
            String pointer = "/data/endpoints/" + i;
            PlausibleDates.check(given.consent(), pointer + "/consent", problems);
            canonical(given).ifPresentOrElse(endpoints::add, () -> problems.add(problem(given.channel(), pointer)));
        }
        return new CustomerContactUpdated(
                contact.customerId(),
                contact.name(),
                contact.language(),
                contact.timeZone(),
                endpoints,
                contact.optOuts(),
                contact.revision());
    }

    private Optional<Endpoint> canonical(Endpoint given) {
        String address = given.address().strip();
        Optional<String> canonical = switch (given.channel()) {
            case SMS, CALL -> phones.e164(address);
            case MAIL -> Optional.of(address).filter(a -> MAIL.matcher(a).matches());
            case VISIT -> Optional.of(address).filter(a -> !a.isEmpty());
        };
        return canonical.map(a -> new Endpoint(given.channel(), a, given.consent()));
    }

    private static Problem problem(Channel channel, String pointer) {
        return RejectionReason.INVALID_ADDRESS.at(pointer + "/address", "no address for " + channel);
    }
}
