package io.duepath.bench.rival;

import io.duepath.bench.ground.Size;
import io.duepath.model.Message;
import io.duepath.model.command.RollComplete;
import io.duepath.model.event.BusinessDateAdvanced;
import io.duepath.model.wire.CloudEventFormat;
import io.duepath.model.wire.Envelope;
import io.duepath.staging.engine.Staging;
import io.duepath.staging.kafka.StagingTopology;
import io.duepath.staging.store.LoanHead;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/** Looks at every loan of its partition for each tick, a slice at a time. */
final class FullScanProcessor implements Processor<String, byte[], String, Envelope<Message>> {

    private static final long SLICE_NANOS = 250_000_000;

    private final Staging staging;
    private final CountDownLatch assigned;
    private @Nullable ProcessorContext<String, Envelope<Message>> context;
    private @Nullable KeyValueStore<String, byte[]> loans;
    private @Nullable LocalDate date;
    private long timestamp;
    /** The loan where the next slice begins; null for the first of all. */
    private @Nullable String next;

    FullScanProcessor(Staging staging, CountDownLatch assigned) {
        this.staging = staging;
        this.assigned = assigned;
    }

    @Override
    public void init(ProcessorContext<String, Envelope<Message>> given) {
        context = given;
        loans = given.getStateStore(StagingTopology.LOANS);
        given.schedule(Duration.ofMillis(10), PunctuationType.WALL_CLOCK_TIME, now -> scan());
        assigned.countDown();
    }

    @Override
    public void process(Record<String, byte[]> input) {
        if (CloudEventFormat.read(input.headers(), input.value()).data() instanceof BusinessDateAdvanced tick) {
            date = tick.date();
            timestamp = input.timestamp();
            next = null;
            scan();
        }
    }

    private void scan() {
        LocalDate day = date;
        if (day == null) {
            return;
        }
        KeyValueStore<String, byte[]> store = Objects.requireNonNull(loans);
        LoanRolls rolls = new LoanRolls(staging, context(), store);
        long end = System.nanoTime() + SLICE_NANOS;
        try (KeyValueIterator<String, byte[]> all = store.range(next, null)) {
            next = null;
            while (all.hasNext()) {
                KeyValue<String, byte[]> loan = all.next();
                if (System.nanoTime() > end) {
                    next = loan.key;
                    break;
                }
                LoanHead head = Objects.requireNonNull(LoanHead.of(loan.value));
                if (head.nextAction() <= day.toEpochDay()) {
                    byte[] unused = rolls.roll(loan.key, loan.value, day, timestamp);
                }
            }
        }
        if (next == null) {
            int partition = context().taskId().partition();
            rolls.send("partition-" + partition, new RollComplete(day, partition, Size.PARTITIONS), day, timestamp);
            date = null;
        }
        context().commit();
    }

    private ProcessorContext<String, Envelope<Message>> context() {
        return Objects.requireNonNull(context);
    }
}
