package io.duepath.legal;

import io.duepath.model.wire.TopicCreation;
import org.springframework.boot.context.properties.ConfigurationProperties;

/** How topics are created where they are missing; the same in every service of a deployment. */
@ConfigurationProperties("duepath.topics")
record TopicProperties(int loanPartitions, int customerPartitions, short replication) {

    TopicCreation creation() {
        return new TopicCreation(loanPartitions, customerPartitions, replication);
    }
}
