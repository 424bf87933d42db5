package io.duepath.ingest.kafka;

import io.duepath.ingest.domain.BrokerUnreachableException;
import io.duepath.model.event.BusinessDateAdvanced;
import io.duepath.model.wire.CloudEventFormat;
import io.duepath.model.wire.MessageTypes;
import io.duepath.model.wire.Topics;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;

/**
 * Reads the newest committed tick back from loan-events. One partition is enough, because a tick is in all of them or in
 * none. Looks from the end backwards in growing spans, so that a log of years costs no more than the way to its last
 * tick. Waits for transactions that are still open before the end: a tick may lie behind them.
 */
public final class LastBusinessDate {

    private static final TopicPartition LOG = new TopicPartition(Topics.LOAN_EVENTS.name(), 0);
    private static final byte[] TICK =
            MessageTypes.of(BusinessDateAdvanced.class).name().getBytes(StandardCharsets.UTF_8);
    private static final long FIRST_SPAN = 1_000;
    private static final long GROWTH = 16;
    private static final long ADMIN_SECONDS = 5;
    private static final Duration POLL = Duration.ofMillis(200);
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Supplier<Admin> admin;
    private final Supplier<Consumer<byte[], byte[]>> consumers;

    public LastBusinessDate(Supplier<Admin> admin, Supplier<Consumer<byte[], byte[]>> consumers) {
        this.admin = admin;
        this.consumers = consumers;
    }

    /**
     * The date of the newest tick, empty before the first.
     *
     * @throws BrokerUnreachableException if the log cannot be read to its end
     */
    public Optional<LocalDate> read() {
        long end = end();
        try (Consumer<byte[], byte[]> consumer = consumers.get()) {
            consumer.assign(List.of(LOG));
            long begin = consumer.beginningOffsets(List.of(LOG)).getOrDefault(LOG, 0L);
            long until = end;
            for (long span = FIRST_SPAN; until > begin; span *= GROWTH) {
                long from = Math.max(begin, until - span);
                Optional<LocalDate> newest = newest(consumer, from, until);
                if (newest.isPresent()) {
                    return newest;
                }
                until = from;
            }
            return Optional.empty();
        } catch (KafkaException e) {
            throw new BrokerUnreachableException("loan-events cannot be read", e);
        }
    }

    private long end() {
        try {
            return admin.get()
                    .listOffsets(Map.of(LOG, OffsetSpec.latest()))
                    .partitionResult(LOG)
                    .get(ADMIN_SECONDS, TimeUnit.SECONDS)
                    .offset();
        } catch (ExecutionException | TimeoutException | KafkaException e) {
            throw new BrokerUnreachableException("the end of loan-events cannot be found", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new BrokerUnreachableException("interrupted", e);
        }
    }

    private static Optional<LocalDate> newest(Consumer<byte[], byte[]> consumer, long from, long until) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        Optional<LocalDate> newest = Optional.empty();
        consumer.seek(LOG, from);
        while (consumer.position(LOG) < until) {
            if (System.nanoTime() - deadline > 0) {
                throw new BrokerUnreachableException("loan-events cannot be read to its end", null);
            }
            for (ConsumerRecord<byte[], byte[]> record : consumer.poll(POLL)) {
                newest = record.offset() < until ? date(record).or(newestBefore(newest)) : newest;
            }
        }
        return newest;
    }

    private static Supplier<Optional<LocalDate>> newestBefore(Optional<LocalDate> earlier) {
        return () -> earlier;
    }

    private static Optional<LocalDate> date(ConsumerRecord<byte[], byte[]> record) {
        Header type = record.headers().lastHeader("ce_type");
        if (type == null || !Arrays.equals(type.value(), TICK)) {
            return Optional.empty();
        }
        return CloudEventFormat.read(record.headers(), record.value()).data() instanceof BusinessDateAdvanced tick
                ? Optional.of(tick.date())
                : Optional.empty();
    }
}
