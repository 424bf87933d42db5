package io.duepath.broker;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one broker that all tests of a JVM share: started when first asked for, stopped when the JVM ends.
 *
 * <p>It is Kafka in this JVM, or with {@code -Dduepath.kafka=testcontainers} Kafka in a container if an engine answers;
 * the log says which. Tests keep out of each other's way through topic names and group ids of their own.
 */
public final class SharedBroker {

    private static final Logger LOG = LoggerFactory.getLogger(SharedBroker.class);
    private static final String WANTED = "duepath.kafka";
    private static final String TESTCONTAINERS = "testcontainers";
    private static final String IN_JVM = "in-jvm";

    private SharedBroker() {}

    /** The address of the shared broker for clients, the same at every call. */
    public static String bootstrapServers() {
        return Holder.ADDRESS;
    }

    private static String start() {
        String wanted = System.getProperty(WANTED, IN_JVM);
        if (!wanted.equals(IN_JVM) && !wanted.equals(TESTCONTAINERS)) {
            throw new IllegalArgumentException(
                    WANTED + " is " + IN_JVM + " or " + TESTCONTAINERS + ", not '" + wanted + "'");
        }
        if (wanted.equals(TESTCONTAINERS)) {
            if (ContainerBroker.isPossible()) {
                String address = ContainerBroker.start();
                LOG.info("Broker of these tests: {} in a container, at {}", ContainerBroker.image(), address);
                return address;
            }
            LOG.warn("A broker in a container was asked for, but no container engine answers");
        }
        DevBroker broker = DevBroker.start();
        Runtime.getRuntime().addShutdownHook(new Thread(broker::close, "shared-broker-close"));
        LOG.info("Broker of these tests: Kafka in this JVM, at {}", broker.bootstrapServers());
        return broker.bootstrapServers();
    }

    private static final class Holder {
        static final String ADDRESS = start();
    }
}
