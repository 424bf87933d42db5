package io.duepath.notifier.kafka;

import io.duepath.model.loan.CommandId;
import io.duepath.model.loan.CustomerId;
import io.duepath.notifier.contact.ContactStory;
import io.duepath.notifier.contact.CustomerState;
import io.duepath.notifier.query.ContactLedger;
import io.duepath.service.placement.NotServedException;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.apache.kafka.streams.StoreQueryParameters;
import org.apache.kafka.streams.errors.InvalidStateStoreException;
import org.apache.kafka.streams.state.QueryableStoreTypes;
import org.apache.kafka.streams.state.ReadOnlyKeyValueStore;

/** Reads stories from the state of this instance's partitions. */
public final class StreamsLedger implements ContactLedger {

    private static final Comparator<ContactStory> BY_DATE =
            Comparator.comparing(ContactStory::businessDate).thenComparing(ContactStory::commandId);

    private final NotifierStreams streams;

    public StreamsLedger(NotifierStreams streams) {
        this.streams = streams;
    }

    @Override
    public Optional<List<ContactStory>> contacts(CustomerId customer) {
        try {
            CustomerState state = this.<CustomerState>store(Stores.CUSTOMERS).get(customer.value());
            if (state == null) {
                return Optional.empty();
            }
            ReadOnlyKeyValueStore<String, ContactStory> stories = store(Stores.STORIES);
            return Optional.of(state.remembered().stream()
                    .map(id -> stories.get(id.value()))
                    .filter(Objects::nonNull)
                    .sorted(BY_DATE)
                    .toList());
        } catch (InvalidStateStoreException e) {
            throw moving();
        }
    }

    @Override
    public Optional<ContactStory> contact(CommandId command) {
        try {
            return Optional.ofNullable(this.<ContactStory>store(Stores.STORIES).get(command.value()));
        } catch (InvalidStateStoreException e) {
            throw moving();
        }
    }

    private <V> ReadOnlyKeyValueStore<String, V> store(String name) {
        return streams.client()
                .orElseThrow(() -> new NotServedException("Kafka has not been reached yet"))
                .store(StoreQueryParameters.fromNameAndType(name, QueryableStoreTypes.keyValueStore()));
    }

    private static NotServedException moving() {
        return new NotServedException("partitions are being assigned");
    }
}
