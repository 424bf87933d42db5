package io.duepath.ingest.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.duepath.broker.SharedBroker;
import io.duepath.model.wire.Topic;
import io.duepath.model.wire.TopicCreation;
import io.duepath.model.wire.Topics;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.junit.jupiter.api.Test;

class OpeningIT {

    private static final List<Topic> TOPICS = List.of(Topics.INBOX, Topics.LOAN_EVENTS);

    @Test
    void stopsTheServiceWhereTopicsHaveOtherPartitionsThanConfigured() throws ExecutionException, InterruptedException {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", SharedBroker.bootstrapServers()))) {
            new TopicCreation(4, 4, (short) 1).ensure(admin, TOPICS);
            Opening right = new Opening(() -> admin, new TopicCreation(4, 4, (short) 1), TOPICS, List.of());
            Opening wrong = new Opening(() -> admin, new TopicCreation(5, 4, (short) 1), TOPICS, List.of());

            right.start();
            assertThatIllegalStateException().isThrownBy(wrong::start).withMessageContaining("configured are 5");

            assertThat(right.getAsBoolean()).isTrue();
            assertThat(wrong.getAsBoolean()).isFalse();
            right.stop();
        }
    }
}
