package io.duepath.notifier.kafka;

import io.duepath.model.wire.Topic;
import io.duepath.model.wire.Topics;
import io.duepath.notifier.contact.Emitted.Destination;
import java.util.List;
import java.util.stream.Stream;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.Named;
import org.apache.kafka.streams.kstream.Repartitioned;
import org.apache.kafka.streams.state.StoreBuilder;

/** The shape of the application, pinned by a golden file. Starts nothing. */
public final class NotifierTopology {

    private static final String COMMANDS_IN = "notification-commands-in";
    private static final String CONTACTS_IN = "customer-contacts-in";
    private static final String RECEIPTS_IN = "delivery-receipts-in";
    private static final String RECEIPT_KEYS = "key-receipts-by-customer";
    private static final String RECEIPTS_BY_CUSTOMER = "receipts-by-customer";
    private static final String COMMANDS = "decide-commands";
    private static final String CONTACTS = "learn-customer-facts";
    private static final String RECEIPTS = "take-receipts";
    private static final String[] DECIDING = {COMMANDS, CONTACTS, RECEIPTS};

    private NotifierTopology() {}

    /** What it reads and writes. */
    public static List<Topic> topics() {
        return Stream.concat(
                        Stream.of(Topics.NOTIFICATION_COMMANDS, Topics.CUSTOMER_CONTACTS, Topics.DELIVERY_RECEIPTS),
                        Stream.of(Destination.values()).map(Destinations::topic))
                .toList();
    }

    /**
     * Three inputs meet in one state per customer. Two are keyed by our own services; receipts come from gateways, whose
     * choice of partition is not trusted, through a repartition topic with as many partitions as the others have.
     */
    public static Topology build(NotifierParts parts, int customerPartitions) {
        Topology topology = receipts(parts, customerPartitions);
        ByteArrayDeserializer bytes = new ByteArrayDeserializer();
        topology.addSource(COMMANDS_IN, bytes, bytes, Topics.NOTIFICATION_COMMANDS.name());
        topology.addSource(CONTACTS_IN, bytes, bytes, Topics.CUSTOMER_CONTACTS.name());
        topology.addProcessor(COMMANDS, () -> new CommandProcessor(parts), COMMANDS_IN);
        topology.addProcessor(CONTACTS, () -> new CustomerFactProcessor(parts), CONTACTS_IN);
        for (StoreBuilder<?> store : Stores.all()) {
            topology.addStateStore(store, DECIDING);
        }
        for (Destination destination : Destination.values()) {
            topology.addSink(
                    Destinations.sink(destination),
                    Destinations.topic(destination).name(),
                    new ByteArraySerializer(),
                    new ByteArraySerializer(),
                    DECIDING);
        }
        return topology;
    }

    private static Topology receipts(NotifierParts parts, int customerPartitions) {
        StreamsBuilder builder = new StreamsBuilder();
        builder.stream(
                        Topics.DELIVERY_RECEIPTS.name(),
                        Consumed.with(Serdes.ByteArray(), Serdes.ByteArray()).withName(RECEIPTS_IN))
                .process(() -> new ReceiptKeys(parts.metrics()), Named.as(RECEIPT_KEYS))
                .repartition(Repartitioned.with(Serdes.ByteArray(), Serdes.ByteArray())
                        .withName(RECEIPTS_BY_CUSTOMER)
                        .withNumberOfPartitions(customerPartitions))
                .process(() -> new ReceiptProcessor(parts), Named.as(RECEIPTS));
        return builder.build();
    }
}
