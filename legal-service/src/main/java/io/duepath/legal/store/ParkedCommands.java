package io.duepath.legal.store;

import io.duepath.model.wire.Json;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Keeps records that could not be applied, whole, so that nothing is lost and the others go on. */
final class ParkedCommands {

    private static final Logger LOG = LoggerFactory.getLogger(ParkedCommands.class);

    private final JdbcClient jdbc;

    ParkedCommands(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whether it was not parked before. The reason may hold names out of the record, which no column must choke on. */
    boolean add(ConsumerRecord<byte[], byte[]> poison, String reason) {
        String plain = reason.replaceAll("[^ -~]", "?");
        int rows = jdbc.sql("""
                        insert into parked_command (topic, partition, record_offset, record_timestamp, record_key,
                            record_value, record_headers, reason)
                        values (:topic, :partition, :offset, :timestamp, :key, :value, :headers, :reason)
                        on conflict do nothing""")
                .param("topic", poison.topic())
                .param("partition", poison.partition())
                .param("offset", poison.offset())
                .param("timestamp", poison.timestamp())
                .param("key", poison.key())
                .param("value", poison.value())
                .param("headers", headers(poison))
                .param("reason", plain)
                .update();
        if (rows == 1) {
            LOG.warn("Parked {}-{}@{}: {}", poison.topic(), poison.partition(), poison.offset(), plain);
        }
        return rows == 1;
    }

    /** An array of pairs, because a header may occur twice; values in Base64, because they may be no text. */
    private static String headers(ConsumerRecord<byte[], byte[]> poison) {
        List<List<String>> pairs = new ArrayList<>();
        for (Header header : poison.headers()) {
            byte[] value = header.value() == null ? new byte[0] : header.value();
            pairs.add(Arrays.asList(header.key(), Base64.getEncoder().encodeToString(value)));
        }
        return Json.mapper().writeValueAsString(pairs);
    }
}
