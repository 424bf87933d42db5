package io.duepath.notifier.kafka;

import io.duepath.model.loan.CustomerId;
import io.duepath.notifier.contact.CustomerState;
import io.duepath.notifier.contact.Handled;
import java.util.function.Function;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.state.KeyValueStore;

/** Loads a customer, lets something happen, saves what changed, keeps the index in step, sends what came of it. */
final class Customers {

    private final KeyValueStore<String, CustomerState> states;
    private final WaitingIndex index;
    private final Emitter emitter;
    private final NotifierMetrics metrics;
    private final int partition;

    Customers(ProcessorContext<byte[], byte[]> context, NotifierMetrics metrics) {
        this.states = context.getStateStore(Stores.CUSTOMERS);
        this.index = new WaitingIndex(context);
        this.emitter = new Emitter(context, metrics);
        this.metrics = metrics;
        this.partition = context.taskId().partition();
    }

    void handle(CustomerId id, long timestamp, Function<CustomerState, Handled> step) {
        CustomerState stored = states.get(id.value());
        CustomerState before = stored == null ? CustomerState.unknown(id) : stored;
        Handled handled = step.apply(before);
        CustomerState after = handled.state();
        if (!after.equals(before)) {
            states.put(id.value(), after);
            metrics.waiting(partition, index.follow(id, before, after));
        }
        handled.emitted().forEach(emitted -> emitter.emit(emitted, timestamp));
        metrics.noted(handled.note());
    }
}
