package io.duepath.broker;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** How a {@link DevBroker} is to run. Immutable: each method answers a changed copy. */
public final class BrokerSettings {
    private static final BrokerSettings DEFAULTS = new BrokerSettings(null, 0, 1);

    private final @Nullable Path directory;
    private final int port;
    private final int partitions;

    private BrokerSettings(@Nullable Path directory, int port, int partitions) {
        this.directory = directory;
        this.port = port;
        this.partitions = partitions;
    }

    /** A temporary data directory, any free port, one partition for topics that do not say how many they want. */
    public static BrokerSettings defaults() {
        return DEFAULTS;
    }

    /** Keeps the data in this directory: created if missing, opened again with all it holds if it was used before. */
    public BrokerSettings inDirectory(Path path) {
        return new BrokerSettings(path, port, partitions);
    }

    /** Listens on this port of 127.0.0.1; 0 stands for any free one. */
    public BrokerSettings onPort(int number) {
        if (number < 0 || number > 65_535) {
            throw new IllegalArgumentException("A port lies between 0 and 65535: " + number);
        }
        return new BrokerSettings(directory, number, partitions);
    }

    /** Gives this many partitions to topics that are created without a number of their own. */
    public BrokerSettings withPartitions(int number) {
        if (number < 1) {
            throw new IllegalArgumentException("A topic has at least one partition: " + number);
        }
        return new BrokerSettings(directory, port, number);
    }

    DataDirectory openDirectory() {
        return directory == null ? DataDirectory.temporary() : DataDirectory.kept(directory);
    }

    int port() {
        return port;
    }

    int partitions() {
        return partitions;
    }
}
