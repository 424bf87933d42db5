package io.duepath.ingest.kafka;

import io.duepath.ingest.domain.Door;
import io.duepath.ingest.domain.IntakeResult;
import io.duepath.ingest.domain.Tally;
import io.duepath.service.tracing.Step;
import io.duepath.service.tracing.Traces;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.core.KafkaOperations;
import org.springframework.kafka.listener.BatchMessageListener;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * A door on Kafka. Runs inside the transaction of one poll: what the batch becomes and the offsets behind it are
 * committed together or not at all, so that each record has exactly one consequence, whatever crashes.
 */
public final class DoorListener implements BatchMessageListener<byte[], byte[]> {

    private final RecordDecisions decisions;
    private final Records records;
    private final KafkaOperations<byte[], byte[]> out;
    private final Tally tally;
    private final Traces traces;

    public DoorListener(
            RecordDecisions decisions,
            Records records,
            KafkaOperations<byte[], byte[]> out,
            Tally tally,
            Traces traces) {
        this.traces = traces;
        this.decisions = decisions;
        this.records = records;
        this.out = out;
        this.tally = tally;
    }

    @Override
    public void onMessage(List<ConsumerRecord<byte[], byte[]>> batch) {
        List<IntakeResult> results = new ArrayList<>();
        List<CompletableFuture<?>> sent = new ArrayList<>();
        for (ConsumerRecord<byte[], byte[]> record : batch) {
            try (Step step = traces.step("take from " + decisions.door(), IncomingRecords.trace(record))) {
                decisions.decide(record).ifPresent(result -> {
                    results.add(result);
                    sent.add(out.send(result.fold(records)));
                });
                step.tag("duepath.offset", Long.toString(record.offset()));
            }
        }
        out.flush();
        sent.forEach(CompletableFuture::join);
        int passedOver = batch.size() - results.size();
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                count(results, passedOver);
            }
        });
    }

    private void count(List<IntakeResult> results, int passedOver) {
        Door door = decisions.door();
        results.forEach(result -> tally.answered(door, result));
        for (int i = 0; i < passedOver; i++) {
            tally.passedOver(door);
        }
    }
}
