package io.duepath.notifier.kafka;

import io.duepath.model.loan.CustomerId;
import io.duepath.notifier.contact.Handled;
import io.duepath.notifier.contact.Note;
import io.duepath.service.tracing.LogSubject;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.processor.api.RecordMetadata;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What cannot be understood bars its customer and nobody else: it may be the withdrawal, the hold or the opt-out that
 * forbids a contact. The bar falls when a readable record with the same key follows, or the customer is erased.
 */
final class UnreadableRecords {

    private static final Logger LOG = LoggerFactory.getLogger(UnreadableRecords.class);

    private final ProcessorContext<byte[], byte[]> context;
    private final Customers customers;
    private final NotifierMetrics metrics;

    UnreadableRecords(ProcessorContext<byte[], byte[]> context, Customers customers, NotifierMetrics metrics) {
        this.context = context;
        this.customers = customers;
        this.metrics = metrics;
    }

    /** Bars the customer; {@code prefix} keeps apart the keys of the two topics. */
    void bar(String prefix, Record<byte[], byte[]> record) {
        RecordMetadata at = context.recordMetadata().orElseThrow();
        Header trace = record.headers().lastHeader("ce_traceparent");
        Header event = record.headers().lastHeader("ce_id");
        try (LogSubject subject = LogSubject.of(text(trace), null, text(event))) {
            LOG.error("Unreadable record at {}-{} offset {} ({})", at.topic(), at.partition(), at.offset(), subject);
        }
        String key = key(record);
        Optional<CustomerId> customer = customer(key);
        customer.ifPresent(id -> customers.handle(
                id,
                record.timestamp(),
                state -> Handled.noted(state.with(state.contacts().unreadable(prefix + key)), Note.UNREADABLE)));
        if (customer.isEmpty()) {
            metrics.noted(Note.UNREADABLE);
        }
    }

    private static @Nullable String text(@Nullable Header header) {
        return header == null || header.value() == null ? null : new String(header.value(), StandardCharsets.UTF_8);
    }

    static String key(Record<byte[], byte[]> record) {
        return record.key() == null ? "" : new String(record.key(), StandardCharsets.UTF_8);
    }

    /** The customer a key begins with, if it is one. */
    static Optional<CustomerId> customer(String key) {
        int part = key.indexOf('#');
        try {
            return Optional.of(new CustomerId(part < 0 ? key : key.substring(0, part)));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
