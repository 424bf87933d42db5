package io.duepath.notifier.kafka;

import io.duepath.notifier.contact.ContactStory;
import io.duepath.notifier.contact.CustomerState;
import io.duepath.notifier.contact.RollBook;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;

/** The state stores, by name. Names are for ever: changelog topics carry them. */
public final class Stores {

    /** Customer to all that is known of the customer. */
    public static final String CUSTOMERS = "customers";

    /** Commands that wait for their roll, in the order in which they will be decided. */
    static final String BY_ROLL = "waiting-by-roll";

    /** Commands that the gate has put off, in the order in which they come back. */
    static final String BY_RELEASE = "waiting-by-release";

    /** Released commands that are followed up, in the order in which they must be looked at. */
    static final String FOLLOW_UPS = "follow-ups";

    /** Command to its story, while the customer's state remembers the command. */
    static final String STORIES = "stories";

    /** The one roll book of the partition. */
    static final String ROLLS = "rolls";

    /** What a roll brings is compacted away soon, so that a restore does not replay history. */
    private static final Map<String, String> CHANGELOG =
            Map.of("max.compaction.lag.ms", "86400000", "segment.bytes", "67108864");

    private Stores() {}

    static List<StoreBuilder<?>> all() {
        return List.of(
                store(CUSTOMERS, JsonSerde.of(CustomerState.class)),
                store(BY_ROLL, Serdes.Long()),
                store(BY_RELEASE, Serdes.Long()),
                store(FOLLOW_UPS, Serdes.Long()),
                store(STORIES, JsonSerde.of(ContactStory.class)),
                store(ROLLS, JsonSerde.of(RollBook.class)));
    }

    private static <V> StoreBuilder<KeyValueStore<String, V>> store(String name, Serde<V> values) {
        return org.apache.kafka.streams.state.Stores.keyValueStoreBuilder(
                        org.apache.kafka.streams.state.Stores.persistentKeyValueStore(name), Serdes.String(), values)
                .withCachingDisabled()
                .withLoggingEnabled(CHANGELOG);
    }
}
