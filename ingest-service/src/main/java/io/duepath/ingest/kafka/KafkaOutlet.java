package io.duepath.ingest.kafka;

import io.duepath.ingest.domain.BrokerUnreachableException;
import io.duepath.ingest.domain.IntakeResult;
import io.duepath.ingest.domain.Outlet;
import io.duepath.ingest.domain.Placed;
import java.util.concurrent.CompletableFuture;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;

/** Sends decisions of the HTTP door, many at a time; one idempotent producer for all requests, once the doors are open. */
public final class KafkaOutlet implements Outlet {

    private final Supplier<? extends Producer<byte[], byte[]>> producer;
    private final Records records;
    private final BooleanSupplier open;

    public KafkaOutlet(Supplier<? extends Producer<byte[], byte[]>> producer, Records records, BooleanSupplier open) {
        this.producer = producer;
        this.records = records;
        this.open = open;
    }

    @Override
    public CompletableFuture<Placed> publish(IntakeResult result) {
        CompletableFuture<Placed> placed = new CompletableFuture<>();
        if (!open.getAsBoolean()) {
            end(placed, null, null);
            return placed;
        }
        try {
            var unused = producer.get().send(result.fold(records), (at, failure) -> end(placed, at, failure));
        } catch (KafkaException e) {
            end(placed, null, e);
        }
        return placed;
    }

    @Override
    public void flush() {
        if (open.getAsBoolean()) {
            producer.get().flush();
        }
    }

    private static void end(
            CompletableFuture<Placed> placed, @Nullable RecordMetadata at, @Nullable Exception failure) {
        if (failure == null && at != null) {
            placed.complete(new Placed(at.topic(), at.partition(), at.offset()));
        } else {
            placed.completeExceptionally(new BrokerUnreachableException("not acknowledged", failure));
        }
    }
}
