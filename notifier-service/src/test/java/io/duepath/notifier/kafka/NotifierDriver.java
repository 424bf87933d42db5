package io.duepath.notifier.kafka;

import io.duepath.model.Message;
import io.duepath.model.command.RollComplete;
import io.duepath.model.contact.ContactEnded;
import io.duepath.model.contact.ContactRefined;
import io.duepath.model.contact.DeliveryReceipt;
import io.duepath.model.wire.Envelope;
import io.duepath.model.wire.Topic;
import io.duepath.model.wire.Topics;
import io.duepath.notifier.contact.ContactDesk;
import io.duepath.notifier.contact.ContactStory;
import io.duepath.notifier.contact.Emitted.Destination;
import io.duepath.notifier.contact.StoryLine;
import io.duepath.notifier.fixture.Commands;
import io.duepath.notifier.fixture.Desks;
import io.duepath.notifier.fixture.Persons;
import io.duepath.notifier.fixture.Wire;
import io.duepath.service.placement.Instance;
import io.duepath.service.tracing.Traces;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.test.TestRecord;
import org.jspecify.annotations.Nullable;

/** The topology without a broker: feeds it, moves its clock, and reads all it says. */
final class NotifierDriver implements AutoCloseable {

    final MeterRegistry registry = new SimpleMeterRegistry();
    final RollProgress progress = new RollProgress();
    final TopologyTestDriver driver;

    NotifierDriver(NotifierClock clock, Instant now, Path directory) {
        this(Desks.plain(), clock, now, directory);
    }

    NotifierDriver(ContactDesk desk, NotifierClock clock, Instant now, Path directory) {
        NotifierParts parts = new NotifierParts(
                desk,
                (customer, endpoint) -> Desks.IDS.apply(endpoint),
                clock,
                Duration.ofHours(2),
                progress,
                new NotifierMetrics(registry),
                Traces.UNWATCHED);
        StreamsSettings settings = new StreamsSettings(
                Map.of("bootstrap.servers", "none:1"),
                "notifier-test",
                1,
                directory.toString(),
                null,
                1,
                () -> new Instance("none", 1));
        driver = new TopologyTestDriver(NotifierTopology.build(parts, 1), settings.properties(), now);
    }

    /** A receipt under a key that a gateway made up. */
    void receipt(DeliveryReceipt receipt) {
        send(Topics.DELIVERY_RECEIPTS, "gateway-7", receipt);
    }

    void person(Persons person) {
        send(Topics.CUSTOMER_CONTACTS, person.id(), person.fact());
    }

    void command(Commands command) {
        send(Topics.NOTIFICATION_COMMANDS, command.customer(), command.request());
    }

    void withdrawal(Commands command) {
        send(Topics.NOTIFICATION_COMMANDS, command.customer(), command.withdrawal());
    }

    void roll(String date, int partition, int of) {
        send(Topics.NOTIFICATION_COMMANDS, null, new RollComplete(LocalDate.parse(date), partition, of));
    }

    void send(Topic topic, @Nullable String key, Message message) {
        RecordHeaders headers = new RecordHeaders();
        byte[] value = Wire.value(message, headers);
        input(topic).pipeInput(new TestRecord<>(key == null ? null : Wire.key(key), value, headers));
    }

    void raw(Topic topic, String key, byte @Nullable [] value) {
        input(topic).pipeInput(new TestRecord<>(Wire.key(key), value));
    }

    void pass(Duration time) {
        driver.advanceWallClockTime(time);
    }

    /** Lets the drains run and the commits after them happen. */
    void settle() {
        for (int round = 0; round < 4; round++) {
            pass(Duration.ofMillis(10));
        }
    }

    /** All that a topic has got since the last time, each as {@code key:message}. */
    List<Envelope<?>> said(Destination destination) {
        List<Envelope<?>> all = new ArrayList<>();
        driver.createOutputTopic(
                        Destinations.topic(destination).name(),
                        new ByteArrayDeserializer(),
                        new ByteArrayDeserializer())
                .readRecordsToList()
                .forEach(r -> all.add(Wire.read(r.headers(), r.value())));
        return all;
    }

    List<String> keys(Destination destination) {
        return driver
                .createOutputTopic(
                        Destinations.topic(destination).name(),
                        new ByteArrayDeserializer(),
                        new ByteArrayDeserializer())
                .readRecordsToList()
                .stream()
                .map(r -> new String(r.key(), StandardCharsets.UTF_8))
                .toList();
    }

    /** The ends since the last time, as {@code command end reason}. */
    List<String> ends() {
        return said(Destination.CONTACT_LOG).stream()
                .filter(e -> e.data() instanceof ContactEnded)
                .map(e -> (ContactEnded) e.data())
                .map(e -> e.commandId() + " " + e.end() + " " + e.reason())
                .toList();
    }

    /** The whole contact log since the last time: ends, and what refines them. */
    List<String> log() {
        return said(Destination.CONTACT_LOG).stream()
                .map(e -> e.data() instanceof ContactRefined refined
                        ? refined.commandId() + " " + refined.channel() + " " + refined.outcome()
                        : ((ContactEnded) e.data()).commandId() + " " + ((ContactEnded) e.data()).end())
                .toList();
    }

    /** The stories kept now. */
    KeyValueStore<String, ContactStory> stories() {
        return driver.getKeyValueStore(Stores.STORIES);
    }

    /** What happened with a command, in a word each. */
    List<String> story(String command) {
        return stories().get(command).lines().stream().map(StoryLine::what).toList();
    }

    /** What went through the repartition topic of receipts. */
    List<TestRecord<byte[], byte[]>> repartitioned() {
        return driver.createOutputTopic(
                        "notifier-test-receipts-by-customer-repartition",
                        new ByteArrayDeserializer(),
                        new ByteArrayDeserializer())
                .readRecordsToList();
    }

    double followUps() {
        return registry.get("duepath.notifier.followups").gauge().value();
    }

    double inputs(String outcome) {
        var counter =
                registry.find("duepath.notifier.inputs").tag("outcome", outcome).counter();
        return counter == null ? 0 : counter.count();
    }

    double endsCounted() {
        return registry.find("duepath.notifier.ends").counters().stream()
                .mapToDouble(c -> c.count())
                .sum();
    }

    double gauge(String name) {
        return registry.get("duepath.notifier." + name).gauge().value();
    }

    double waiting() {
        return registry.get("duepath.notifier.waiting").gauge().value();
    }

    @Override
    public void close() {
        driver.close();
    }

    private TestInputTopic<byte[], byte[]> input(Topic topic) {
        return driver.createInputTopic(topic.name(), new ByteArraySerializer(), new ByteArraySerializer());
    }
}
