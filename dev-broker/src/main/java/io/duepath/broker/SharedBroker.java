package io.duepath.broker;

/**
 * The one broker that all tests of a JVM share: started when first asked for, stopped when the JVM ends.
 *
 * <p>Tests keep out of each other's way through topic names and group ids of their own. They should take no more than
 * {@link #bootstrapServers()} from here, so that a broker of another kind can stand behind it.
 */
public final class SharedBroker {
    private SharedBroker() {}

    /** The broker, the same one at every call; it is never closed by those who use it. */
    public static DevBroker get() {
        return Holder.BROKER;
    }

    /** The address of the shared broker for clients. */
    public static String bootstrapServers() {
        return get().bootstrapServers();
    }

    private static final class Holder {
        static final DevBroker BROKER = startedUntilTheJvmEnds();

        private static DevBroker startedUntilTheJvmEnds() {
            var broker = DevBroker.start();
            Runtime.getRuntime().addShutdownHook(new Thread(broker::close, "shared-broker-close"));
            return broker;
        }
    }
}
