package io.duepath.notifier.gate;

import io.duepath.model.command.Action;
import io.duepath.model.event.ConsentStatus;
import io.duepath.model.event.HoldKind;
import io.duepath.model.event.OptOut;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/** One rule with one id, asked on its own; what is not its matter it allows. */
sealed interface Rule {

    String id();

    Verdict apply(GateFacts facts, Instant at);

    default Verdict allow() {
        return new Verdict.Allow(List.of(id()));
    }

    default Verdict refuse(String reason) {
        return new Verdict.Refuse(reason, List.of(id()));
    }

    /** Nobody is contacted of whom nothing is known, or something that could not be read. */
    record KnownPerson(String id) implements Rule {

        @Override
        public Verdict apply(GateFacts facts, Instant at) {
            if (!facts.readable()) {
                return refuse("unreadable-record");
            }
            return facts.contact() == null ? refuse("no-contact-data") : allow();
        }
    }

    /** Holds of the loan, as listed on the command, and of the person silence contacts. */
    record NoSilencingHold(String id) implements Rule {

        @Override
        public Verdict apply(GateFacts facts, Instant at) {
            LocalDate day = LocalDate.ofInstant(at, facts.zone());
            Stream<HoldKind> ofPerson = facts.customerHolds().stream()
                    .filter(hold -> hold.covers(day))
                    .map(CustomerHold::kind);
            return Stream.concat(facts.commandHolds().stream(), ofPerson)
                    .filter(kind -> silences(kind, facts.action()))
                    .findFirst()
                    .map(kind -> refuse("hold-" + kind))
                    .orElseGet(this::allow);
        }

        /** An offer of a plan reaches the person like any other contact, so what silences all contacts silences it. */
        private static boolean silences(HoldKind kind, Action action) {
            return switch (kind) {
                case PAYMENT_HOLIDAY, DISPUTE, BREATHING_SPACE, INSOLVENCY, DECEASED, REPRESENTED, CEASE_CONTACT ->
                    true;
                case HARDSHIP -> action != Action.OFFER_PLAN && action != Action.MAIL;
                case LEGAL_STAY -> false;
            };
        }
    }

    /** What the person refused stays refused. */
    record NotOptedOut(String id) implements Rule {

        @Override
        public Verdict apply(GateFacts facts, Instant at) {
            boolean refused = facts.optOuts().stream()
                    .anyMatch(o ->
                            o == OptOut.ALL || o.name().equals(facts.channel().name()));
            return refused ? refuse("opted-out") : allow();
        }
    }

    /** There is an address for the channel. */
    record AddressKnown(String id) implements Rule {

        @Override
        public Verdict apply(GateFacts facts, Instant at) {
            boolean missing = facts.contact() != null && facts.endpoints().isEmpty();
            return missing ? refuse("no-address-for-channel") : allow();
        }
    }

    /** At least one address of the channel may be used; consent nobody knows of is none. */
    record ConsentGiven(String id) implements Rule {

        @Override
        public Verdict apply(GateFacts facts, Instant at) {
            if (facts.endpoints().isEmpty() || facts.usableEndpoint().isPresent()) {
                return allow();
            }
            boolean unknown =
                    facts.endpoints().stream().anyMatch(e -> e.consent().status() == ConsentStatus.UNKNOWN);
            return refuse(unknown ? "consent-unknown" : "consent-withdrawn");
        }
    }

    /** Not at night, in the person's zone. */
    record QuietHours(String id, OpenHours hours) implements Rule {

        @Override
        public Verdict apply(GateFacts facts, Instant at) {
            if (hours.includes(at, facts.zone())) {
                return allow();
            }
            return new Verdict.Defer(hours.nextOpening(at, facts.zone()), List.of(id()));
        }
    }
}
