package io.duepath.ingest.domain;

import static io.duepath.ingest.domain.RejectionReason.TICK_NOT_HERE;
import static io.duepath.ingest.domain.RejectionReason.TYPE_NOT_HERE;
import static io.duepath.ingest.domain.RejectionReason.UNKNOWN_CURRENCY;
import static io.duepath.ingest.domain.RejectionReason.UNKNOWN_TYPE;
import static io.duepath.ingest.domain.RejectionReason.UNKNOWN_VERSION;

import io.duepath.ingest.domain.FactData.Reading;
import io.duepath.ingest.domain.IntakeResult.CustomerFactTaken;
import io.duepath.ingest.domain.IntakeResult.ErasureTaken;
import io.duepath.ingest.domain.IntakeResult.LoanFactTaken;
import io.duepath.ingest.domain.IntakeResult.Rejected;
import io.duepath.ingest.domain.IntakeResult.TickAsked;
import io.duepath.model.event.BusinessDateAdvanced;
import io.duepath.model.event.CustomerContactUpdated;
import io.duepath.model.event.CustomerErased;
import io.duepath.model.event.CustomerFact;
import io.duepath.model.event.Fact;
import io.duepath.model.event.LoanFact;
import io.duepath.model.event.LoanRegistered;
import io.duepath.model.fault.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Decides about every message, whatever door it came by. A refusal names all problems at once. The same message of the
 * same caller always gets the same decision: there is no clock and no memory here.
 */
public final class Intake {

    private static final Pattern VERSIONED = Pattern.compile("(duepath\\.[a-z-]{1,60}\\.v)[0-9]{1,5}");

    private final MessageReader reader;
    private final ContactRules contacts;

    public Intake(MessageReader reader, PhoneNumbers phones) {
        this.reader = reader;
        this.contacts = new ContactRules(phones);
    }

    /** Takes the message of a caller that may hand in anything, or says why not. */
    public IntakeResult decide(RawMessage message) {
        return decide(message, Caller.TRUSTED);
    }

    /** Takes the message or says why not. */
    public IntakeResult decide(RawMessage message, Caller caller) {
        Optional<Problem> flaw = message.flaw();
        if (flaw.isPresent()) {
            return new Rejected(message, Map.of(), List.of(flaw.get()));
        }
        try {
            return decide(message, reader.read(message), caller);
        } catch (UnreadableMessageException e) {
            return new Rejected(message, Map.of(), List.of(e.problem()));
        }
    }

    private IntakeResult decide(RawMessage message, RawEvent event, Caller caller) {
        List<Problem> problems = new ArrayList<>(event.problems());
        Optional<EventAttributes> attributes = AttributeRules.check(event.attributes(), problems);
        Optional<Class<? extends Fact>> type = type(message.door(), event, problems);
        type.map(Scope::neededFor).filter(s -> !caller.scopes().contains(s)).ifPresent(s -> problems.add(missing(s)));
        Optional<Fact> fact = type.flatMap(known -> fact(known, event, problems));
        if (problems.isEmpty() && attributes.isPresent() && fact.isPresent()) {
            return taken(message, event, attributes.get(), fact.get());
        }
        return new Rejected(message, event.attributes(), problems);
    }

    private Optional<Class<? extends Fact>> type(Door door, RawEvent event, List<Problem> problems) {
        String name = event.attributes().get("type");
        if (name == null || name.isEmpty()) {
            problems.add(RejectionReason.ATTRIBUTE_MISSING.at("/type", "type is required"));
            return Optional.empty();
        }
        Optional<Class<? extends Fact>> type = reader.factNamed(name);
        if (type.isEmpty()) {
            problems.add(unknown(name));
            return type;
        }
        if (!door.takes(type.get())) {
            RejectionReason reason = type.get() == BusinessDateAdvanced.class ? TICK_NOT_HERE : TYPE_NOT_HERE;
            problems.add(reason.at("/type", name + " does not come in by " + door));
        }
        return type;
    }

    private static Problem missing(Scope scope) {
        return RejectionReason.SCOPE_MISSING.at("/type", "needs the scope " + scope);
    }

    private Problem unknown(String name) {
        Matcher versioned = VERSIONED.matcher(name);
        if (versioned.matches() && reader.factNamed(versioned.group(1) + "1").isPresent()) {
            return UNKNOWN_VERSION.at("/type", "no such version: " + name);
        }
        return UNKNOWN_TYPE.at("/type", "no such fact: " + Pointers.step(name));
    }

    private Optional<Fact> fact(Class<? extends Fact> type, RawEvent event, List<Problem> problems) {
        Reading reading = event.data().as(type);
        problems.addAll(reading.problems());
        return reading.fact().map(fact -> sensible(fact, problems));
    }

    private Fact sensible(Fact fact, List<Problem> problems) {
        if (fact instanceof Record fields) {
            PlausibleDates.check(fields, "/data", problems);
        }
        if (fact instanceof LoanRegistered loan && loan.currency().getDefaultFractionDigits() < 0) {
            problems.add(UNKNOWN_CURRENCY.at("/data/currency", "there is no money in this currency"));
        }
        return fact instanceof CustomerContactUpdated contact ? contacts.canonical(contact, problems) : fact;
    }

    /** The one place that tells the four kinds of facts apart. */
    private static IntakeResult taken(RawMessage message, RawEvent event, EventAttributes attributes, Fact fact) {
        if (fact instanceof LoanFact loanFact) {
            return new LoanFactTaken(attributes, loanFact);
        }
        if (fact instanceof CustomerErased erased) {
            return new ErasureTaken(attributes, erased);
        }
        if (fact instanceof CustomerFact customerFact) {
            return new CustomerFactTaken(attributes, customerFact);
        }
        return new TickAsked(((BusinessDateAdvanced) fact).date(), message, event.attributes());
    }
}
