package io.duepath.local.demo;

import io.duepath.local.play.CommittedReads;
import io.duepath.model.Message;
import io.duepath.model.event.CaseClosed;
import io.duepath.model.event.CaseOpened;
import io.duepath.model.event.LoanFact;
import io.duepath.model.event.LoanRegistered;
import io.duepath.model.loan.CustomerId;
import io.duepath.model.loan.LoanId;
import io.duepath.model.wire.CloudEventFormat;
import io.duepath.model.wire.Envelope;
import io.duepath.model.wire.Topic;
import io.duepath.model.wire.Topics;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.utils.Utils;

/**
 * One loan's life as the topics tell it: facts, moves, commands, contacts, legal steps. Within a date, first what the
 * passing of time brought, then the facts of the day, then what followed from them.
 */
final class Chronicle {

    /** In the order in which things follow from each other. */
    private static final List<Topic> TOPICS = List.of(
            Topics.LOAN_EVENTS,
            Topics.BUCKET_TRANSITIONS,
            Topics.TREATMENT_DECISIONS,
            Topics.NOTIFICATION_COMMANDS,
            Topics.SMS_COMMANDS,
            Topics.MAIL_COMMANDS,
            Topics.CALL_TASKS,
            Topics.VISIT_TASKS,
            Topics.CONTACT_LOG,
            Topics.LEGAL_COMMANDS,
            Topics.LEGAL_EVENTS);

    /** The phases of a date: what time brought, what was told, what followed from it. */
    private static final int PASSED = 0;

    private static final int TOLD = 1;
    private static final int FOLLOWED = 2;

    private final LoanId loan;
    private final Set<String> byTime = new HashSet<>();

    /** One entry: on a date, a phase of it, in the order of topics and offsets. */
    record Entry(LocalDate date, int phase, int rank, long offset, Message message) {}

    private Chronicle(LoanId loan) {
        this.loan = loan;
    }

    /** Everything the topics have about the loan by now. */
    static List<Entry> of(LoanId loan, CustomerId customer, String bootstrapServers) {
        Chronicle chronicle = new Chronicle(loan);
        List<Entry> entries = new ArrayList<>();
        try (KafkaConsumer<byte[], byte[]> consumer = CommittedReads.consumer(bootstrapServers)) {
            for (int rank = 0; rank < TOPICS.size(); rank++) {
                Topic topic = TOPICS.get(rank);
                String key = topic.key() == Topic.Key.LOAN ? loan.value() : customer.value();
                for (ConsumerRecord<byte[], byte[]> found : read(consumer, topic, key)) {
                    chronicle.add(entries, rank, found);
                }
            }
        }
        entries.sort(Comparator.comparing(Entry::date)
                .thenComparing(Entry::phase)
                .thenComparing(Entry::rank)
                .thenComparing(Entry::offset));
        return entries;
    }

    /** Who owes the loan, as far as the topics know. */
    static Optional<CustomerId> customer(LoanId loan, String bootstrapServers) {
        try (KafkaConsumer<byte[], byte[]> consumer = CommittedReads.consumer(bootstrapServers)) {
            return read(consumer, Topics.LOAN_EVENTS, loan.value()).stream()
                    .map(found -> CloudEventFormat.read(found.headers(), found.value())
                            .data())
                    .filter(LoanRegistered.class::isInstance)
                    .map(registered -> ((LoanRegistered) registered).customerId())
                    .findFirst();
        }
    }

    private void add(List<Entry> entries, int rank, ConsumerRecord<byte[], byte[]> found) {
        Envelope<?> envelope = CloudEventFormat.read(found.headers(), found.value());
        Message message = envelope.data();
        if (!SharedField.LOAN.of(message).equals(Optional.of(loan.value())) || cameBack(rank, message)) {
            return;
        }
        if (isTime(SharedField.BECAUSE.of(message))) {
            SharedField.COMMAND.of(message).ifPresent(byTime::add);
        }
        LocalDate date = envelope.time().withOffsetSameInstant(ZoneOffset.UTC).toLocalDate();
        entries.add(new Entry(date, phase(message), rank, found.offset(), message));
    }

    /** What legal tells comes back as a fact; once is enough. */
    private static boolean cameBack(int rank, Message message) {
        return TOPICS.get(rank).equals(Topics.LOAN_EVENTS)
                && (message instanceof CaseOpened || message instanceof CaseClosed);
    }

    private int phase(Message message) {
        if (message instanceof CaseOpened || message instanceof CaseClosed) {
            return FOLLOWED;
        }
        if (message instanceof LoanFact) {
            return TOLD;
        }
        Optional<String> cause = SharedField.CAUSE.of(message).or(() -> SharedField.BECAUSE.of(message));
        if (cause.isPresent()) {
            return isTime(cause) ? PASSED : FOLLOWED;
        }
        Optional<String> command = SharedField.COMMAND.of(message);
        return command.isEmpty() || byTime.contains(command.get()) ? PASSED : FOLLOWED;
    }

    private static boolean isTime(Optional<String> cause) {
        return cause.equals(Optional.of("time"));
    }

    private static List<ConsumerRecord<byte[], byte[]>> read(
            KafkaConsumer<byte[], byte[]> consumer, Topic topic, String key) {
        byte[] keyBytes = key.getBytes(StandardCharsets.UTF_8);
        int partitions = consumer.partitionsFor(topic.name()).size();
        TopicPartition home = new TopicPartition(topic.name(), Utils.toPositive(Utils.murmur2(keyBytes)) % partitions);
        Map<TopicPartition, Long> end = consumer.endOffsets(List.of(home));
        consumer.assign(List.of(home));
        consumer.seekToBeginning(List.of(home));
        List<ConsumerRecord<byte[], byte[]>> found = new ArrayList<>();
        while (consumer.position(home) < end.getOrDefault(home, 0L)) {
            for (ConsumerRecord<byte[], byte[]> next : consumer.poll(Duration.ofMillis(200))) {
                if (Arrays.equals(next.key(), keyBytes)) {
                    found.add(next);
                }
            }
        }
        return found;
    }
}
