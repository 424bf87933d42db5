package io.duepath.notifier.gate;

import io.duepath.model.command.Action;
import io.duepath.model.event.Channel;
import io.duepath.model.event.ConsentStatus;
import io.duepath.model.event.CustomerContactUpdated;
import io.duepath.model.event.Endpoint;
import io.duepath.model.event.HoldKind;
import io.duepath.model.event.OptOut;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * All that the gate looks at. A fact that is missing denies; a hold that is not listed does not exist.
 *
 * @param action what is to be done
 * @param channel how it is to be done
 * @param commandHolds the loan's holds as the command lists them
 * @param contact how the person can be reached, null if nobody said
 * @param customerHolds the person's own holds, past and future ones too
 * @param optOuts what the person refused
 * @param readable false if a record about the person could not be understood: it may be the one that forbids
 */
public record GateFacts(
        Action action,
        Channel channel,
        List<HoldKind> commandHolds,
        @Nullable CustomerContactUpdated contact,
        List<CustomerHold> customerHolds,
        List<OptOut> optOuts,
        boolean readable) {

    public GateFacts {
        commandHolds = List.copyOf(commandHolds);
        customerHolds = List.copyOf(customerHolds);
        optOuts = List.copyOf(optOuts);
    }

    /** The person's zone; UTC while nothing is known of the person, which the gate refuses anyway. */
    public ZoneId zone() {
        return contact == null ? ZoneOffset.UTC : contact.timeZone();
    }

    /** The addresses of the channel, in the order given. */
    public List<Endpoint> endpoints() {
        return contact == null
                ? List.of()
                : contact.endpoints().stream()
                        .filter(e -> e.channel() == channel)
                        .toList();
    }

    /** The address to use: the first of the channel whose consent is given. */
    public Optional<Endpoint> usableEndpoint() {
        return endpoints().stream()
                .filter(e -> e.consent().status() == ConsentStatus.GIVEN)
                .findFirst();
    }
}
