package io.duepath.ingest.kafka;

import io.duepath.ingest.domain.Advance;
import io.duepath.ingest.domain.BrokerUnreachableException;
import io.duepath.ingest.domain.BusinessCalendar;
import io.duepath.ingest.domain.CalendarRules;
import io.duepath.model.event.BusinessDateAdvanced;
import io.duepath.model.loan.DerivedId;
import io.duepath.model.wire.Envelope;
import io.duepath.model.wire.Topics;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InvalidProducerEpochException;
import org.apache.kafka.common.errors.ProducerFencedException;
import org.jspecify.annotations.Nullable;

/**
 * Writes ticks to all partitions of loan-events in one transaction. The log is the only memory: a publisher takes the
 * transactional id {@code clock}, which fences every other one, and only then reads the last date back. As long as it is
 * not fenced itself, it knows the last date; if it is, it starts anew. So two instances can do no harm.
 */
public final class ClockPublisher implements BusinessCalendar, AutoCloseable {

    private final Supplier<Producer<byte[], byte[]>> producers;
    private final LastBusinessDate log;
    private final CalendarRules rules;
    private final InstantSource clock;
    private final ZoneId zone;
    private final BooleanSupplier open;

    private @Nullable Producer<byte[], byte[]> producer;
    private Optional<LocalDate> last = Optional.empty();

    public ClockPublisher(
            Supplier<Producer<byte[], byte[]>> producers,
            LastBusinessDate log,
            CalendarRules rules,
            InstantSource clock,
            ZoneId zone,
            BooleanSupplier open) {
        this.producers = producers;
        this.log = log;
        this.rules = rules;
        this.clock = clock;
        this.zone = zone;
        this.open = open;
    }

    @Override
    public Optional<LocalDate> current() {
        checkOpen();
        return log.read();
    }

    @Override
    public synchronized Advance advance(LocalDate asked) {
        checkOpen();
        try {
            return attempt(asked);
        } catch (ProducerFencedException | InvalidProducerEpochException e) {
            close();
            return again(asked);
        } catch (KafkaException e) {
            close();
            throw new BrokerUnreachableException("the tick was not acknowledged", e);
        }
    }

    private void checkOpen() {
        if (!open.getAsBoolean()) {
            throw new BrokerUnreachableException("the doors are not open yet", null);
        }
    }

    /** Another instance has published: what it wrote is in the log now. */
    private Advance again(LocalDate asked) {
        try {
            return attempt(asked);
        } catch (KafkaException e) {
            close();
            throw new BrokerUnreachableException("the tick was not acknowledged", e);
        }
    }

    private Advance attempt(LocalDate asked) {
        Producer<byte[], byte[]> open = producer;
        if (open == null || decide(asked) == Advance.TOO_FAR) {
            open = reopen();
        }
        Advance decision = decide(asked);
        if (decision == Advance.ADVANCED) {
            publish(open, asked);
        }
        return decision;
    }

    private Advance decide(LocalDate asked) {
        return rules.decide(last, asked, LocalDate.ofInstant(clock.instant(), zone));
    }

    private Producer<byte[], byte[]> reopen() {
        close();
        Producer<byte[], byte[]> fresh = producers.get();
        producer = fresh;
        fresh.initTransactions();
        try {
            last = log.read();
        } catch (BrokerUnreachableException e) {
            close();
            throw e;
        }
        return fresh;
    }

    private void publish(Producer<byte[], byte[]> open, LocalDate asked) {
        int partitions = open.partitionsFor(Topics.LOAN_EVENTS.name()).size();
        open.beginTransaction();
        for (LocalDate date : rules.dates(last, asked)) {
            for (int partition = 0; partition < partitions; partition++) {
                var unused = open.send(Records.record(Topics.LOAN_EVENTS, partition, null, tick(date)));
            }
        }
        open.commitTransaction();
        last = Optional.of(asked);
    }

    private static Envelope<BusinessDateAdvanced> tick(LocalDate date) {
        String id = DerivedId.of("business-date-advanced", date.toString());
        return Envelope.of(id, Records.SOURCE, date, new BusinessDateAdvanced(date));
    }

    /** Lets go of the transactional id; the next wish takes it again. */
    @Override
    public synchronized void close() {
        Producer<byte[], byte[]> open = producer;
        producer = null;
        last = Optional.empty();
        if (open != null) {
            open.close(Duration.ZERO);
        }
    }
}
