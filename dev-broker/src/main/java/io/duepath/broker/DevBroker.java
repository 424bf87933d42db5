package io.duepath.broker;

import java.net.BindException;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicBoolean;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.utils.Time;

/**
 * A real single-node Kafka broker (KRaft, controller and broker in one) in this JVM, reachable on 127.0.0.1 only.
 *
 * <p>It behaves as a broker in production does, transactions and the newest released feature levels included, except
 * that it has one replica of everything. Topics are never created by accident: ask for them with an admin client. A
 * started broker is ready for clients; a closed one has freed its ports and its threads, and a broker started later on
 * the same directory has all the data. Starting one anywhere in a JVM keeps Kafka from ever ending that JVM.
 */
public final class DevBroker implements AutoCloseable {
    private static final int ATTEMPTS = 3;

    private final KafkaRaftServer server;
    private final DataDirectory directory;
    private final String bootstrapServers;
    private final AtomicBoolean closed = new AtomicBoolean();

    private DevBroker(KafkaRaftServer server, DataDirectory directory, String bootstrapServers) {
        this.server = server;
        this.directory = directory;
        this.bootstrapServers = bootstrapServers;
    }

    /** Starts a broker on a free port whose data is gone when it is closed. */
    public static DevBroker start() {
        return start(BrokerSettings.defaults());
    }

    /**
     * Starts a broker and returns once it serves clients.
     *
     * @throws IllegalStateException if it cannot start, say because its port or directory is in use; nothing stays behind
     */
    public static DevBroker start(BrokerSettings settings) {
        KafkaExit.survive();
        var directory = settings.openDirectory();
        try {
            directory.formatIfNew();
            return NeutralLocale.during(() -> startOnFreePorts(settings, directory));
        } catch (RuntimeException | Error e) {
            directory.release();
            throw e;
        }
    }

    private static DevBroker startOnFreePorts(BrokerSettings settings, DataDirectory directory) {
        for (int attempt = 1; ; attempt++) {
            var ports = LoopbackPorts.find(settings.port());
            try {
                return startOn(ports, settings, directory);
            } catch (IllegalStateException e) {
                if (attempt == ATTEMPTS || !isCausedByTakenPort(e)) {
                    throw e;
                }
            }
        }
    }

    private static DevBroker startOn(LoopbackPorts ports, BrokerSettings settings, DataDirectory directory) {
        var config = new KafkaConfig(NodeConfig.of(directory, ports, settings.partitions()), false);
        var server = new KafkaRaftServer(config, Time.SYSTEM);
        try {
            server.startup();
        } catch (Exception e) { // Kafka is Scala: it throws checked exceptions without saying so
            server.shutdown();
            throw new IllegalStateException("Kafka did not start on " + ports.broker(), e);
        }
        return new DevBroker(server, directory, ports.broker());
    }

    private static boolean isCausedByTakenPort(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof BindException) {
                return true;
            }
        }
        return false;
    }

    /** The address to give to clients as {@code bootstrap.servers}, the same for as long as the broker runs. */
    public String bootstrapServers() {
        return bootstrapServers;
    }

    /** Where the broker keeps its data. */
    public Path dataDirectory() {
        return directory.path();
    }

    /** Stops the broker cleanly, waits until it has stopped, and removes its data if they are temporary. */
    @Override
    public void close() {
        if (closed.compareAndSet(false, true)) {
            server.shutdown();
            server.awaitShutdown();
            directory.release();
        }
    }
}
