package io.duepath.ingest.kafka;

import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A Kafka client that is made when it is first needed: where the broker's very name is unknown as yet, making one fails,
 * and the next wish tries again.
 */
public final class Lazily<C> implements Supplier<C>, AutoCloseable {

    private final Supplier<C> making;
    private final Consumer<C> closing;
    private @Nullable C client;

    public Lazily(Supplier<C> making, Consumer<C> closing) {
        this.making = making;
        this.closing = closing;
    }

    @Override
    public synchronized C get() {
        C known = client;
        if (known == null) {
            known = making.get();
            client = known;
        }
        return known;
    }

    @Override
    public synchronized void close() {
        C known = client;
        if (known != null) {
            closing.accept(known);
        }
    }
}
