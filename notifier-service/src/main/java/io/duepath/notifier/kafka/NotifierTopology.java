package io.duepath.notifier.kafka;

import io.duepath.model.wire.Topic;
import io.duepath.model.wire.Topics;
import io.duepath.notifier.contact.Emitted.Destination;
import java.util.List;
import java.util.stream.Stream;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.state.StoreBuilder;

/** The shape of the application, pinned by a golden file. Starts nothing. */
public final class NotifierTopology {

    private static final String COMMANDS_IN = "notification-commands-in";
    private static final String CONTACTS_IN = "customer-contacts-in";
    private static final String COMMANDS = "decide-commands";
    private static final String CONTACTS = "learn-customer-facts";

    private NotifierTopology() {}

    /** What it reads and writes. */
    public static List<Topic> topics() {
        return Stream.concat(
                        Stream.of(Topics.NOTIFICATION_COMMANDS, Topics.CUSTOMER_CONTACTS),
                        Stream.of(Destination.values()).map(Destinations::topic))
                .toList();
    }

    /** Two co-partitioned inputs meet in one state per customer. */
    public static Topology build(NotifierParts parts) {
        Topology topology = new Topology();
        ByteArrayDeserializer bytes = new ByteArrayDeserializer();
        topology.addSource(COMMANDS_IN, bytes, bytes, Topics.NOTIFICATION_COMMANDS.name());
        topology.addSource(CONTACTS_IN, bytes, bytes, Topics.CUSTOMER_CONTACTS.name());
        topology.addProcessor(COMMANDS, () -> new CommandProcessor(parts), COMMANDS_IN);
        topology.addProcessor(CONTACTS, () -> new CustomerFactProcessor(parts), CONTACTS_IN);
        for (StoreBuilder<?> store : Stores.all()) {
            topology.addStateStore(store, COMMANDS, CONTACTS);
        }
        for (Destination destination : Destination.values()) {
            topology.addSink(
                    Destinations.sink(destination),
                    Destinations.topic(destination).name(),
                    new ByteArraySerializer(),
                    new ByteArraySerializer(),
                    COMMANDS,
                    CONTACTS);
        }
        return topology;
    }
}
