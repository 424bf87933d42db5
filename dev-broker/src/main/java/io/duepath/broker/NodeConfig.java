package io.duepath.broker;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.Properties;

/** The Kafka configuration of a lone node: {@code node.properties} and what differs from one start to the next. */
final class NodeConfig {
    static final int NODE_ID = 1;
    static final String CONTROLLER = "CONTROLLER";

    private NodeConfig() {}

    static Properties of(DataDirectory directory, LoopbackPorts ports, int partitions) {
        var config = common();
        config.setProperty("log.dirs", directory.path().toString());
        config.setProperty("num.partitions", Integer.toString(partitions));
        config.setProperty("listeners", "BROKER://" + ports.broker() + ",CONTROLLER://" + ports.controller());
        config.setProperty("advertised.listeners", "BROKER://" + ports.broker());
        config.setProperty("controller.quorum.voters", NODE_ID + "@" + ports.controller());
        return config;
    }

    private static Properties common() {
        try (var file = NodeConfig.class.getResourceAsStream("node.properties")) {
            var config = new Properties();
            config.load(Objects.requireNonNull(file, "node.properties is part of this module"));
            return config;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
