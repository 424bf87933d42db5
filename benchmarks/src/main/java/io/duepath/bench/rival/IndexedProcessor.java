package io.duepath.bench.rival;

import io.duepath.bench.ground.Size;
import io.duepath.model.Message;
import io.duepath.model.command.RollComplete;
import io.duepath.model.event.BusinessDateAdvanced;
import io.duepath.model.event.LoanFact;
import io.duepath.model.wire.CloudEventFormat;
import io.duepath.model.wire.Envelope;
import io.duepath.staging.engine.DueIndex;
import io.duepath.staging.engine.Staging;
import io.duepath.staging.kafka.StagingTopology;
import io.duepath.staging.store.LoanHead;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/** Staging without stories, parking, policies that change, queries and slices: one store of loans and one index. */
final class IndexedProcessor implements Processor<String, byte[], String, Envelope<Message>> {

    /** The store of a logged index. */
    static final String INDEX = "due";

    private static final int BATCH = 500;

    private final Staging staging;
    private final CountDownLatch assigned;
    private final boolean logged;
    private @Nullable Work work;

    private record Work(
            ProcessorContext<String, Envelope<Message>> context,
            KeyValueStore<String, byte[]> loans,
            DayIndex index,
            LoanRolls rolls) {}

    private LocalDate today = LocalDate.EPOCH;

    IndexedProcessor(Staging staging, CountDownLatch assigned, boolean logged) {
        this.staging = staging;
        this.assigned = assigned;
        this.logged = logged;
    }

    @Override
    public void init(ProcessorContext<String, Envelope<Message>> context) {
        KeyValueStore<String, byte[]> loans = context.getStateStore(StagingTopology.LOANS);
        DayIndex index = logged ? DayIndex.logged(context.getStateStore(INDEX)) : DayIndex.inHeap(loans);
        work = new Work(context, loans, index, new LoanRolls(staging, context, loans));
        assigned.countDown();
    }

    @Override
    public void process(Record<String, byte[]> input) {
        Work w = Objects.requireNonNull(work);
        Object event = CloudEventFormat.read(input.headers(), input.value()).data();
        if (event instanceof BusinessDateAdvanced tick) {
            today = tick.date();
            roll(w, input.timestamp());
        } else if (event instanceof LoanFact fact) {
            String loanId = fact.loanId().value();
            byte[] before = w.loans.get(loanId);
            byte[] after = w.rolls.take(fact, before, today, input.timestamp());
            w.index.move(loanId, day(before), day(after));
        }
    }

    private void roll(Work w, long timestamp) {
        int day = (int) today.toEpochDay();
        List<String> due = w.index.dueBy(day, BATCH);
        while (!due.isEmpty()) {
            for (String loanId : due) {
                byte[] before = w.loans.get(loanId);
                byte[] after = w.rolls.roll(loanId, before, today, timestamp);
                w.index.move(loanId, day(before), day(after));
            }
            due = w.index.dueBy(day, BATCH);
        }
        int partition = w.context.taskId().partition();
        w.rolls.send("partition-" + partition, new RollComplete(today, partition, Size.PARTITIONS), today, timestamp);
    }

    private static int day(byte @Nullable [] stored) {
        LoanHead head = LoanHead.of(stored);
        return head == null ? DueIndex.NEVER : head.nextAction();
    }
}
