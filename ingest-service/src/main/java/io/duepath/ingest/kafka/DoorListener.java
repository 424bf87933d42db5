package io.duepath.ingest.kafka;

import io.duepath.ingest.domain.Door;
import io.duepath.ingest.domain.Intake;
import io.duepath.ingest.domain.IntakeResult;
import io.duepath.ingest.domain.Tally;
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

    private final Door door;
    private final IncomingRecords incoming;
    private final Intake intake;
    private final Records records;
    private final KafkaOperations<byte[], byte[]> out;
    private final Tally tally;

    public DoorListener(
            Door door,
            IncomingRecords incoming,
            Intake intake,
            Records records,
            KafkaOperations<byte[], byte[]> out,
            Tally tally) {
        this.door = door;
        this.incoming = incoming;
        this.intake = intake;
        this.records = records;
        this.out = out;
        this.tally = tally;
    }

    @Override
    public void onMessage(List<ConsumerRecord<byte[], byte[]>> batch) {
        List<IntakeResult> results = batch.stream()
                .map(r -> intake.decide(incoming.message(door, r)))
                .toList();
        var sent = results.stream().map(r -> out.send(r.fold(records))).toList();
        out.flush();
        sent.forEach(CompletableFuture::join);
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                results.forEach(result -> tally.answered(door, result));
            }
        });
    }
}
