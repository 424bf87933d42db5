package io.duepath.notifier.kafka;

import io.duepath.model.event.CustomerContactUpdated;
import io.duepath.model.event.CustomerFact;
import io.duepath.model.event.CustomerHoldPlaced;
import io.duepath.model.event.CustomerHoldReleased;
import io.duepath.model.event.Endpoint;
import io.duepath.model.event.OptOutLifted;
import io.duepath.model.loan.CustomerId;
import io.duepath.model.loan.HoldId;
import io.duepath.model.wire.CloudEventFormat;
import io.duepath.model.wire.Envelope;
import io.duepath.model.wire.UndecodableException;
import io.duepath.notifier.contact.Cause;
import io.duepath.notifier.contact.CustomerContacts;
import io.duepath.notifier.contact.CustomerState;
import io.duepath.notifier.contact.Handled;
import io.duepath.notifier.contact.Note;
import io.duepath.notifier.gate.EndpointId;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;

/** Feeds customer-contacts into the customers' states; an empty record erases what its key names. */
final class CustomerFactProcessor implements Processor<byte[], byte[], byte[], byte[]> {

    private static final String HOLD = "#hold:";

    private final NotifierParts parts;
    private final Handlers handlers = new Handlers()
            .on(
                    CustomerContactUpdated.class,
                    (fact, e) -> apply(fact.customerId(), known -> known.updated(fact, ids(fact))))
            .on(CustomerHoldPlaced.class, (fact, e) -> apply(fact.customerId(), known -> known.held(fact)))
            .on(CustomerHoldReleased.class, (fact, e) -> apply(fact.customerId(), known -> known.released(fact)))
            .on(OptOutLifted.class, this::lifted)
            .covering(CustomerFact.class);
    private Customers customers;
    private Moments moments;
    private UnreadableRecords unreadable;
    private Record<byte[], byte[]> current;

    @SuppressWarnings("NullAway.Init") // Kafka Streams calls init before anything else
    CustomerFactProcessor(NotifierParts parts) {
        this.parts = parts;
    }

    @Override
    public void init(ProcessorContext<byte[], byte[]> taskContext) {
        moments = new Moments(taskContext, parts.clock());
        customers = new Customers(taskContext, parts.metrics());
        unreadable = new UnreadableRecords(taskContext, customers, parts.metrics());
    }

    @Override
    public void process(Record<byte[], byte[]> record) {
        current = record;
        if (record.value() == null) {
            erase(UnreadableRecords.key(record));
        } else if (!understood(record)) {
            unreadable.bar("", record);
        }
    }

    private boolean understood(Record<byte[], byte[]> record) {
        try {
            return handlers.handle(CloudEventFormat.read(record.headers(), record.value()));
        } catch (UndecodableException e) {
            return false;
        }
    }

    private void apply(CustomerId customer, UnaryOperator<CustomerContacts> change) {
        String key = UnreadableRecords.key(current);
        customers.handle(customer, current.timestamp(), state -> {
            CustomerContacts after = change.apply(state.contacts()).readable(key);
            return Handled.noted(state.with(after), Note.FACT);
        });
    }

    private void lifted(OptOutLifted fact, Envelope<?> envelope) {
        String key = UnreadableRecords.key(current);
        customers.handle(fact.customerId(), current.timestamp(), state -> {
            CustomerState after = state.lifted(fact);
            return Handled.noted(after.with(after.contacts().readable(key)), Note.FACT);
        });
    }

    private Function<Endpoint, EndpointId> ids(CustomerContactUpdated fact) {
        return endpoint -> parts.endpointIds().of(fact.customerId(), endpoint);
    }

    private void erase(String key) {
        UnreadableRecords.customer(key)
                .ifPresent(id -> customers.handle(id, current.timestamp(), state -> erased(state, key)));
    }

    private Handled erased(CustomerState state, String key) {
        if (!key.contains("#")) {
            return parts.desk().erase(state, new Cause("erasure", null), moments.now());
        }
        CustomerContacts left = state.contacts().readable(key);
        int hold = key.indexOf(HOLD);
        CustomerContacts after = hold < 0 ? left : left.forgotten(new HoldId(key.substring(hold + HOLD.length())));
        return Handled.noted(state.with(after), Note.ERASED);
    }
}
