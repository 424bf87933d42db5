package io.duepath.ingest.kafka;

import io.duepath.ingest.domain.Door;
import io.duepath.ingest.domain.RawMessage;
import io.duepath.model.fault.Origin;
import io.duepath.model.wire.MessageType;
import io.duepath.model.wire.MessageTypes;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;

/**
 * Records as other people's clients write them: binary mode with {@code ce_} headers, or else one structured event,
 * with or without its content type, so that a plain {@code kcat} can send one.
 */
public final class IncomingRecords {

    private static final String PREFIX = "ce_";
    private static final String CONTENT_TYPE = "content-type";
    private static final String TRACE = "traceparent";

    private final int maxEventBytes;

    public IncomingRecords(int maxEventBytes) {
        this.maxEventBytes = maxEventBytes;
    }

    RawMessage message(Door door, ConsumerRecord<byte[], byte[]> record) {
        Origin origin = door.at(record.topic(), record.partition(), record.offset());
        byte[] value = record.value() == null ? new byte[0] : record.value();
        if (value.length > maxEventBytes) {
            return RawMessage.oversized(door, origin, maxEventBytes);
        }
        Map<String, String> attributes = attributes(record);
        return attributes.isEmpty()
                ? RawMessage.structured(door, origin, value)
                : RawMessage.binary(door, origin, attributes, value);
    }

    /** The type of our catalogue that a record in binary mode names, if it names one. */
    static Optional<MessageType<?>> type(ConsumerRecord<byte[], byte[]> record) {
        return Optional.ofNullable(attributes(record).get("type")).flatMap(MessageTypes::named);
    }

    /** The trace context that a record in binary mode brings, as the event's own or as its sender's. */
    static @Nullable String trace(ConsumerRecord<byte[], byte[]> record) {
        Header own = record.headers().lastHeader(PREFIX + TRACE);
        Header header = own == null ? record.headers().lastHeader(TRACE) : own;
        return header == null || header.value() == null ? null : new String(header.value(), StandardCharsets.UTF_8);
    }

    private static Map<String, String> attributes(ConsumerRecord<byte[], byte[]> record) {
        Map<String, String> attributes = new HashMap<>();
        String contentType = "";
        String trace = "";
        for (Header header : record.headers()) {
            String name = header.key().toLowerCase(Locale.ROOT);
            String value = header.value() == null ? "" : new String(header.value(), StandardCharsets.UTF_8);
            if (name.startsWith(PREFIX)) {
                attributes.put(name.substring(PREFIX.length()), value);
            } else if (name.equals(CONTENT_TYPE)) {
                contentType = value;
            } else if (name.equals(TRACE)) {
                trace = value;
            }
        }
        if (!attributes.isEmpty() && !trace.isEmpty()) {
            attributes.putIfAbsent(TRACE, trace);
        }
        if (!attributes.isEmpty() && !contentType.isEmpty()) {
            attributes.put("datacontenttype", contentType);
        }
        return attributes;
    }
}
