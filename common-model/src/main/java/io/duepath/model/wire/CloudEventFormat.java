package io.duepath.model.wire;

import io.cloudevents.CloudEvent;
import io.cloudevents.CloudEventData;
import io.cloudevents.core.builder.CloudEventBuilder;
import io.cloudevents.kafka.CloudEventDeserializer;
import io.cloudevents.kafka.CloudEventSerializer;
import io.cloudevents.rw.CloudEventRWException;
import io.duepath.model.Message;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.Locale;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serializer;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/**
 * CloudEvents 1.0 in Kafka's binary mode: attributes in {@code ce_*} headers, JSON data in the value. A record in
 * structured mode is undecodable: one mode on all topics.
 */
public final class CloudEventFormat {

    private static final CloudEventSerializer WRITER = new CloudEventSerializer();
    private static final CloudEventDeserializer READER = new CloudEventDeserializer();

    private CloudEventFormat() {}

    /**
     * Writes the attributes into {@code headers}, in the place of those that are there, and returns the value. Kafka
     * Streams hands the same headers over once for every partition that a record goes to.
     */
    public static byte[] write(Envelope<?> envelope, Headers headers) {
        for (Header header : headers.toArray()) {
            if (header.key().startsWith("ce_") || header.key().equals("content-type")) {
                headers.remove(header.key());
            }
        }
        CloudEventBuilder event = CloudEventBuilder.v1()
                .withId(envelope.id())
                .withSource(envelope.source())
                .withType(envelope.type().name())
                .withTime(envelope.time())
                .withData("application/json", Json.mapper().writeValueAsBytes(envelope.data()));
        if (envelope.causationId() != null) {
            event.withExtension("causationid", envelope.causationId());
        }
        if (envelope.traceParent() != null) {
            event.withExtension("traceparent", envelope.traceParent());
        }
        return WRITER.serialize("", headers, event.build());
    }

    /**
     * Reads a record.
     *
     * @throws UndecodableException if it is no CloudEvent, of an unknown type, or its data does not fit the type
     */
    public static Envelope<?> read(Headers headers, byte @Nullable [] value) {
        CloudEvent event = attributes(headers, value);
        MessageType<?> type =
                MessageTypes.named(event.getType()).orElseThrow(() -> new UndecodableException("unknown type", null));
        CloudEventData data = event.getData();
        if (data == null) {
            throw new UndecodableException("no data", null);
        }
        return envelope(event, read(type, data.toBytes()));
    }

    /** For topics whose readers hold whole envelopes; null stays null, which is how a compacted topic forgets a key. */
    public static <M extends Message> Serializer<Envelope<M>> serializer() {
        return new Serializer<>() {
            @Override
            public byte[] serialize(String topic, Envelope<M> data) {
                throw new UnsupportedOperationException("CloudEvents need headers");
            }

            @Override
            public byte @Nullable [] serialize(String topic, Headers headers, @Nullable Envelope<M> data) {
                return data == null ? null : write(data, headers);
            }
        };
    }

    /** For readers that stop at an undecodable record; those that must go on call {@link #read}. Null stays null. */
    public static Deserializer<Envelope<?>> deserializer() {
        return new Deserializer<>() {
            @Override
            public Envelope<?> deserialize(String topic, byte[] data) {
                throw new UnsupportedOperationException("CloudEvents need headers");
            }

            @Override
            public @Nullable Envelope<?> deserialize(String topic, Headers headers, byte @Nullable [] data) {
                return data == null ? null : read(headers, data);
            }
        };
    }

    private static CloudEvent attributes(Headers headers, byte @Nullable [] value) {
        try {
            CloudEvent event = READER.deserialize("", headers, value == null ? new byte[0] : value);
            if (event == null) {
                throw new UndecodableException("no CloudEvent", null);
            }
            return event;
        } catch (CloudEventRWException e) {
            // Not as the cause: its text quotes header values.
            throw new UndecodableException(
                    "no CloudEvent: " + e.getKind().name().toLowerCase(Locale.ROOT), null);
        } catch (IllegalArgumentException | IllegalStateException | NullPointerException e) {
            throw new UndecodableException("no CloudEvent: incomplete attributes", null);
        }
    }

    private static Message read(MessageType<?> type, byte[] data) {
        try {
            Message message = Json.mapper().readValue(data, type.data());
            if (message == null) {
                throw new UndecodableException("data is null", null);
            }
            return message;
        } catch (JacksonException e) {
            // Not as the cause: its text quotes values.
            throw new UndecodableException("data does not fit " + type.name() + " at '" + pointer(e) + "'", null);
        }
    }

    /** The JSON pointer of the place where reading stopped. */
    private static String pointer(JacksonException e) {
        StringBuilder pointer = new StringBuilder();
        for (JacksonException.Reference step : e.getPath()) {
            String name = step.getPropertyName();
            pointer.append('/').append(name == null ? Integer.toString(step.getIndex()) : name);
        }
        return pointer.toString();
    }

    private static <M extends Message> Envelope<M> envelope(CloudEvent event, M data) {
        OffsetDateTime time = event.getTime();
        if (time == null) {
            throw new UndecodableException("no time", null);
        }
        if (event.getId().isEmpty()) {
            throw new UndecodableException("empty id", null);
        }
        return new Envelope<>(
                event.getId(), event.getSource(), time, text(event, "causationid"), text(event, "traceparent"), data);
    }

    private static @Nullable String text(CloudEvent event, String extension) {
        Object value = event.getExtension(extension);
        if (value instanceof byte[] bytes) {
            return new String(bytes, StandardCharsets.UTF_8);
        }
        return value == null ? null : value.toString();
    }
}
