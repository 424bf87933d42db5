package io.duepath.staging.kafka;

import io.duepath.model.Message;
import io.duepath.model.command.RollComplete;
import io.duepath.model.event.BusinessDateAdvanced;
import io.duepath.model.event.LoanFact;
import io.duepath.model.fault.DeadLetterCause;
import io.duepath.model.fault.Origin;
import io.duepath.model.wire.CloudEventFormat;
import io.duepath.model.wire.Envelope;
import io.duepath.model.wire.UndecodableException;
import io.duepath.staging.kafka.StagingMetrics.End;
import io.duepath.staging.store.PartitionCalendar;
import io.duepath.staging.store.PartitionCalendar.Tick;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Objects;
import org.apache.kafka.streams.processor.Cancellable;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads one partition of loan-events. A tick only opens a roll; the roll is drained in slices far shorter than the
 * transaction timeout, and a loan that a fact touches first is rolled before the fact. So what follows for a loan
 * depends on its partition's log alone, not on how far a drain got.
 */
final class StagingProcessor implements Processor<String, byte[], String, Envelope<Message>> {

    private static final Logger LOG = LoggerFactory.getLogger(StagingProcessor.class);
    private static final Duration BETWEEN_SLICES = Duration.ofMillis(10);

    private final StagingShell shell;
    private final ThreadLocal<Turns> turns;
    private @Nullable Work work;
    private @Nullable Cancellable callbacks;

    /** @param turns those of the thread that asks: tasks move between threads */
    StagingProcessor(StagingShell shell, ThreadLocal<Turns> turns) {
        this.shell = shell;
        this.turns = turns;
    }

    /** What belongs to the task this processor serves now; made anew whenever the task starts. */
    private record Work(
            ProcessorContext<String, Envelope<Message>> context,
            int partition,
            Portfolio.Part part,
            LoanStore store,
            PartitionCalendar calendar,
            PolicyChange policies,
            Emitter emitter,
            LoanDesk desk) {}

    @Override
    public void init(ProcessorContext<String, Envelope<Message>> context) {
        int partition = context.taskId().partition();
        Portfolio.Part part = shell.portfolio().open(partition);
        LoanStore store = new LoanStore(
                context.getStateStore(StagingTopology.LOANS),
                context.getStateStore(StagingTopology.PARKED),
                context.getStateStore(StagingTopology.PARTITION),
                part);
        StoryStore stories = new StoryStore(context.getStateStore(StagingTopology.STORIES), shell.storyLength());
        Emitter emitter = new Emitter(context, shell.metrics());
        PartitionCalendar calendar = store.calendar();
        work = new Work(
                context,
                partition,
                part,
                store,
                calendar,
                new PolicyChange(shell.staging(), store, calendar.today()),
                emitter,
                new LoanDesk(shell, store, stories, emitter));
        callbacks = null;
        callBackWhileNeeded(work());
    }

    @Override
    public void close() {
        if (work != null) {
            shell.portfolio().close(work.partition, work.part);
        }
    }

    @Override
    public void process(Record<String, byte[]> input) {
        Work w = work();
        Envelope<?> event;
        try {
            event = CloudEventFormat.read(input.headers(), input.value());
        } catch (UndecodableException e) {
            undecodable(w, input, Objects.requireNonNullElse(e.getMessage(), "undecodable"));
            return;
        }
        if (event.data() instanceof BusinessDateAdvanced tick) {
            boolean advanced = w.calendar.advance(new Tick(tick.date(), input.timestamp(), event.id()));
            shell.metrics().ticked(advanced);
            if (advanced) {
                w.store.save(w.calendar);
                w.policies.use(tick.date());
                drain(w, true);
            }
        } else if (event.data() instanceof LoanFact fact) {
            turns.get().fact();
            w.policies.settle(fact.loanId().value());
            w.desk.take(w.calendar, fact, event, origin(w), input.timestamp());
        } else {
            undecodable(w, input, "not a fact about a loan");
        }
    }

    private void drain(Work w, boolean newRoll) {
        Slice slice = newRoll ? turns.get().ofNewRoll() : turns.get().ofRolls();
        if (slice != null) {
            roll(w, slice);
            turns.get().stopped();
        }
        callBackWhileNeeded(w);
    }

    /** Kafka Streams ends a transaction after each callback, even one that did nothing: an idle task has none. */
    private void callBackWhileNeeded(Work w) {
        boolean needed = w.calendar.current() != null || !w.policies.isSettled();
        if (needed && callbacks == null) {
            callbacks =
                    w.context.schedule(BETWEEN_SLICES, PunctuationType.WALL_CLOCK_TIME, now -> drain(work(), false));
        } else if (!needed && callbacks != null) {
            callbacks.cancel();
            callbacks = null;
        }
    }

    private void roll(Work w, Slice slice) {
        Tick tick = w.calendar.current();
        w.policies.settle(slice);
        while (w.policies.isSettled() && tick != null && slice.hasRoom()) {
            String loanId = w.store.firstDueBy(tick.date().toEpochDay());
            if (loanId == null) {
                completeRoll(w, tick);
                tick = w.calendar.current();
            } else {
                w.desk.roll(loanId, tick);
                slice.spend();
            }
        }
        // The commit interval ends transactions. A slice asks for a commit of its own only if it was cut by its count.
        if (slice.isSpent()) {
            w.context.commit();
        }
    }

    private void completeRoll(Work w, Tick tick) {
        w.calendar.complete();
        w.store.save(w.calendar);
        var done = new RollComplete(tick.date(), w.partition, shell.partitions());
        w.emitter.emit(
                done,
                "partition-" + w.partition,
                new Emitter.Cause(tick.eventId(), null, tick.date(), tick.timestamp()));
    }

    private void undecodable(Work w, Record<String, byte[]> input, String why) {
        shell.metrics().consumed(End.DEAD_LETTERED);
        var origin = origin(w);
        LOG.warn("Set aside {}-{}@{}: {}", origin.topic(), origin.partition(), origin.offset(), why);
        LocalDate today = w.calendar.today();
        var cause = new Emitter.Cause(
                origin.partition() + "-" + origin.offset(),
                null,
                today == null ? LocalDate.EPOCH : today,
                input.timestamp());
        String key = Objects.requireNonNullElse(input.key(), "");
        w.emitter.emit(DeadLetters.of(null, DeadLetterCause.UNDECODABLE, why, origin, null, false), key, cause);
    }

    private static Origin origin(Work w) {
        return w.context
                .recordMetadata()
                .map(m -> DeadLetters.origin(m.topic(), m.partition(), m.offset()))
                .orElseThrow();
    }

    private Work work() {
        return Objects.requireNonNull(work, "not initialised");
    }
}
