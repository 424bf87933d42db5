package io.duepath.model.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.duepath.broker.SharedBroker;
import io.duepath.model.event.BusinessDateAdvanced;
import io.duepath.model.wire.Topic.Partitions;
import io.duepath.model.wire.Topic.Writer;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.config.ConfigResource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class TopicCreationIT {

    private static final TopicCreation CREATION = new TopicCreation(4, 3, (short) 1);
    private static Admin admin;

    @BeforeAll
    static void connect() {
        admin = Admin.create(Map.of("bootstrap.servers", SharedBroker.bootstrapServers()));
    }

    @AfterAll
    static void disconnect() {
        admin.close();
    }

    @Test
    void createsTheWholeCatalogueAsItSaysAndAgainChangesNothing() throws Exception {
        CREATION.ensure(admin, Topics.all());
        CREATION.ensure(admin, Topics.all());

        for (Topic topic : Topics.all()) {
            int expected = switch (topic.partitions()) {
                case LOANS -> 4;
                case CUSTOMERS -> 3;
                case SIDE -> 1;
            };
            assertThat(partitions(topic)).as(topic.name()).isEqualTo(expected);
            Config config = config(topic);
            topic.settings()
                    .forEach((name, value) -> assertThat(config.get(name).value())
                            .as(topic.name() + " " + name)
                            .isEqualTo(value));
        }
    }

    @Test
    void createsOnlyWhatIsMissing() throws Exception {
        Topic old = topic("missing-old", Partitions.LOANS);
        CREATION.ensure(admin, List.of(old));

        CREATION.ensure(admin, List.of(old, topic("missing-new", Partitions.CUSTOMERS)));

        assertThat(partitions(topic("missing-new", Partitions.CUSTOMERS))).isEqualTo(3);
    }

    @Test
    void refusesAnotherPartitionCountAndLeavesTheTopicAsItIs() throws Exception {
        Topic loans = topic("count-loans", Partitions.LOANS);
        Topic customers = topic("count-customers", Partitions.CUSTOMERS);
        CREATION.ensure(admin, List.of(loans, customers));

        assertThatIllegalStateException()
                .isThrownBy(() -> new TopicCreation(8, 6, (short) 1).ensure(admin, List.of(loans, customers)))
                .withMessage(loans.name() + " has 4 partitions, configured are 8; " + customers.name()
                        + " has 3 partitions, configured are 6");
        assertThat(partitions(loans)).isEqualTo(4);
    }

    @Test
    void neverAltersTheSettingsOfAnExistingTopic() throws Exception {
        CREATION.ensure(admin, List.of(topic("settings", Partitions.LOANS)));
        Topic other = new Topic(
                "duepath.test-settings",
                Topic.Key.LOAN,
                Writer.INGEST,
                List.of(BusinessDateAdvanced.class),
                Partitions.LOANS,
                null,
                false);

        CREATION.ensure(admin, List.of(other));

        assertThat(config(other).get("retention.ms").value()).isEqualTo("86400000");
    }

    @Test
    void needsAtLeastOnePartitionAndOneCopy() {
        assertThatIllegalArgumentException().isThrownBy(() -> new TopicCreation(0, 1, (short) 1));
        assertThatIllegalArgumentException().isThrownBy(() -> new TopicCreation(1, 0, (short) 1));
        assertThatIllegalArgumentException().isThrownBy(() -> new TopicCreation(1, 1, (short) 0));
    }

    private static Topic topic(String name, Partitions partitions) {
        return new Topic(
                "duepath.test-" + name,
                Topic.Key.LOAN,
                Writer.INGEST,
                List.of(BusinessDateAdvanced.class),
                partitions,
                Duration.ofDays(1),
                false);
    }

    private static int partitions(Topic topic) throws InterruptedException, ExecutionException {
        TopicDescription description = admin.describeTopics(List.of(topic.name()))
                .allTopicNames()
                .get()
                .get(topic.name());
        return description.partitions().size();
    }

    private static Config config(Topic topic) throws InterruptedException, ExecutionException {
        ConfigResource resource = new ConfigResource(ConfigResource.Type.TOPIC, topic.name());
        return admin.describeConfigs(List.of(resource)).all().get().get(resource);
    }
}
