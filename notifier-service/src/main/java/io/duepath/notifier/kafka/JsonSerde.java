package io.duepath.notifier.kafka;

import io.duepath.model.wire.Json;
import java.util.Arrays;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.serialization.Serializer;
import org.jspecify.annotations.Nullable;

/** State as JSON of the published language, behind one byte that names the version of its shape. */
final class JsonSerde {

    private static final byte VERSION = 2;

    private JsonSerde() {}

    static <T> Serde<T> of(Class<T> type) {
        Serializer<T> write = (topic, value) -> write(value);
        Deserializer<T> read = (topic, bytes) -> read(type, bytes);
        return Serdes.serdeFrom(write, read);
    }

    @SuppressWarnings("NullAway") // Kafka says deleted by null
    private static <T> byte[] write(@Nullable T value) {
        if (value == null) {
            return null;
        }
        byte[] json = Json.mapper().writeValueAsBytes(value);
        byte[] bytes = new byte[json.length + 1];
        bytes[0] = VERSION;
        System.arraycopy(json, 0, bytes, 1, json.length);
        return bytes;
    }

    @SuppressWarnings("NullAway") // Kafka says absent by null
    private static <T> T read(Class<T> type, byte @Nullable [] bytes) {
        if (bytes == null) {
            return null;
        }
        if (bytes.length == 0 || bytes[0] != VERSION) {
            throw new SerializationException("state of another version than " + VERSION);
        }
        return Json.mapper().readValue(Arrays.copyOfRange(bytes, 1, bytes.length), type);
    }
}
