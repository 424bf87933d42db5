package io.duepath.broker;

import org.apache.kafka.common.utils.AppInfoParser;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.kafka.KafkaContainer;
import org.testcontainers.utility.DockerImageName;

/** Kafka as it is shipped, in a container, of the version of the client libraries here. Needs Testcontainers. */
final class ContainerBroker {

    private ContainerBroker() {}

    /** Whether a container engine answers. */
    static boolean isPossible() {
        return DockerClientFactory.instance().isDockerAvailable();
    }

    static String image() {
        return "apache/kafka:" + AppInfoParser.getVersion();
    }

    /** Starts one and returns its address; Testcontainers removes it when the JVM ends. */
    @SuppressWarnings("resource")
    static String start() {
        KafkaContainer kafka = new KafkaContainer(DockerImageName.parse(image()))
                .withEnv("KAFKA_AUTO_CREATE_TOPICS_ENABLE", "false")
                .withEnv("KAFKA_GROUP_INITIAL_REBALANCE_DELAY_MS", "0");
        kafka.start();
        return kafka.getBootstrapServers();
    }
}
