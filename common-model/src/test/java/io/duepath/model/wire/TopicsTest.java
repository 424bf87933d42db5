package io.duepath.model.wire;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import io.duepath.model.Message;
import io.duepath.model.contact.TaskCancelled;
import io.duepath.model.event.CaseClosed;
import io.duepath.model.event.CaseOpened;
import io.duepath.model.event.CustomerErased;
import io.duepath.model.wire.Topic.Partitions;
import io.duepath.model.wire.Topic.Writer;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TopicsTest {

    @Test
    void listsEveryTopicOfTheCatalogueOnce() {
        List<Object> constants = Arrays.stream(Topics.class.getDeclaredFields())
                .filter(f -> f.getType() == Topic.class && Modifier.isStatic(f.getModifiers()))
                .map(TopicsTest::value)
                .toList();

        assertThat(Topics.all())
                .hasSameSizeAs(constants)
                .hasSameElementsAs(constants.stream().map(Topic.class::cast).toList());
        assertThat(Topics.all()).extracting(Topic::name).doesNotHaveDuplicates();
    }

    @Test
    void namesCarryThePrefix() {
        assertThat(Topics.all()).extracting(Topic::name).allMatch(n -> n.matches("duepath(\\.[a-z]+(-[a-z]+)*)"));
    }

    @Test
    void eachTopicHasItsOneWriter() {
        Map<Writer, Set<String>> byWriter =
                Topics.all().stream().collect(groupingBy(Topic::writer, mapping(Topic::name, toSet())));

        assertThat(byWriter)
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        Writer.LOAN_CORES, Set.of("duepath.inbox"),
                        Writer.GATEWAYS, Set.of("duepath.delivery-receipts"),
                        Writer.INGEST,
                                Set.of("duepath.loan-events", "duepath.rejected-events", "duepath.customer-contacts"),
                        Writer.STAGING,
                                Set.of(
                                        "duepath.notification-commands",
                                        "duepath.bucket-transitions",
                                        "duepath.loan-status",
                                        "duepath.treatment-decisions",
                                        "duepath.staging-dead-letters",
                                        "duepath.legal-commands"),
                        Writer.NOTIFIER,
                                Set.of(
                                        "duepath.sms-commands",
                                        "duepath.mail-commands",
                                        "duepath.call-tasks",
                                        "duepath.visit-tasks",
                                        "duepath.contact-log"),
                        Writer.LEGAL, Set.of("duepath.legal-events")));
    }

    @Test
    void eachTypeIsOnOneTopicAndTheExceptionsAreKnown() {
        Map<Class<? extends Message>, Set<Topic>> byType = new HashMap<>();
        for (MessageType<?> type : MessageTypes.all()) {
            byType.put(
                    type.data(),
                    Topics.all().stream()
                            .filter(t -> t.types().contains(type.data()))
                            .collect(toSet()));
        }
        Set<Topic> backFromLegal = Set.of(Topics.LEGAL_EVENTS, Topics.LOAN_EVENTS);
        assertThat(byType.remove(CaseOpened.class)).isEqualTo(backFromLegal);
        assertThat(byType.remove(CaseClosed.class)).isEqualTo(backFromLegal);
        assertThat(byType.remove(CustomerErased.class))
                .as("leaves as an empty record")
                .isEmpty();
        assertThat(byType.remove(TaskCancelled.class)).isEqualTo(Set.of(Topics.CALL_TASKS, Topics.VISIT_TASKS));

        assertThat(byType).allSatisfy((type, topics) -> assertThat(topics).hasSize(1));
    }

    @Test
    void topicsReadTogetherHaveTheSamePartitions() {
        assertThat(Topics.all()).allSatisfy(topic -> {
            switch (topic.key()) {
                case CUSTOMER, CUSTOMER_AND_PART ->
                    assertThat(topic.partitions()).isEqualTo(Partitions.CUSTOMERS);
                case LOAN -> assertThat(topic.partitions()).isIn(Partitions.LOANS, Partitions.SIDE);
                case ANY -> assertThat(topic.partitions()).isIn(Partitions.LOANS, Partitions.SIDE);
            }
        });
    }

    @Test
    void factsAreKeptForEverAndNeverCompacted() {
        assertThat(Topics.LOAN_EVENTS.settings())
                .containsExactlyInAnyOrderEntriesOf(Map.of("cleanup.policy", "delete", "retention.ms", "-1"));
    }

    @Test
    void personalDataInClearStaysForAWeek() {
        assertThat(List.of(
                        Topics.INBOX,
                        Topics.SMS_COMMANDS,
                        Topics.MAIL_COMMANDS,
                        Topics.CALL_TASKS,
                        Topics.VISIT_TASKS,
                        Topics.DELIVERY_RECEIPTS))
                .allSatisfy(t -> assertThat(t.settings()).containsEntry("retention.ms", "604800000"));
    }

    @Test
    void onlyTheNewestStateIsCompacted() {
        assertThat(Topics.all())
                .filteredOn(Topic::compacted)
                .containsExactlyInAnyOrder(Topics.CUSTOMER_CONTACTS, Topics.LOAN_STATUS)
                .allSatisfy(t -> assertThat(t.settings()).containsEntry("cleanup.policy", "compact"));
    }

    private static Object value(Field field) {
        try {
            return field.get(null);
        } catch (IllegalAccessException e) {
            throw new AssertionError(e);
        }
    }
}
