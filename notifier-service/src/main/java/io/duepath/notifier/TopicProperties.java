package io.duepath.notifier;

import io.duepath.model.wire.TopicCreation;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** How topics are created; the same for all services of a deployment. */
@ConfigurationProperties("duepath.topics")
record TopicProperties(
        @DefaultValue("24") int loanPartitions,
        @DefaultValue("24") int customerPartitions,
        @DefaultValue("1") short replication) {

    TopicCreation creation() {
        return new TopicCreation(loanPartitions, customerPartitions, replication);
    }
}
