package io.duepath.ingest;

import io.duepath.model.wire.TopicCreation;
import org.springframework.boot.context.properties.ConfigurationProperties;

/** How topics are created; the same for all services of a deployment and for its whole life. */
@ConfigurationProperties("duepath.topics")
public record TopicProperties(int loanPartitions, int customerPartitions, short replication) {

    TopicCreation creation() {
        return new TopicCreation(loanPartitions, customerPartitions, replication);
    }
}
