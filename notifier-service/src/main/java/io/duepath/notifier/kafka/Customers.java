package io.duepath.notifier.kafka;

import io.duepath.model.contact.ContactEnded;
import io.duepath.model.loan.CommandId;
import io.duepath.model.loan.CustomerId;
import io.duepath.notifier.contact.ContactStory;
import io.duepath.notifier.contact.CustomerState;
import io.duepath.notifier.contact.Handled;
import io.duepath.notifier.contact.Told;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.state.KeyValueStore;

/**
 * Loads a customer, lets something happen, saves what changed, keeps index and stories in step, sends what came of it. A
 * story is kept as long as the state remembers its command.
 */
final class Customers {

    private final KeyValueStore<String, CustomerState> states;
    private final KeyValueStore<String, ContactStory> stories;
    private final WaitingIndex index;
    private final Emitter emitter;
    private final NotifierMetrics metrics;
    private final ProcessorContext<byte[], byte[]> context;
    private final int partition;

    Customers(ProcessorContext<byte[], byte[]> context, NotifierMetrics metrics) {
        this.context = context;
        this.states = context.getStateStore(Stores.CUSTOMERS);
        this.stories = context.getStateStore(Stores.STORIES);
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
            metrics.changed(partition, before, after, index.follow(id, before, after));
        }
        tell(handled, before);
        handled.emitted().forEach(emitted -> {
            emitter.emit(emitted, timestamp);
            if (emitted.message() instanceof ContactEnded ended) {
                metrics.released(ended, before, context.currentSystemTimeMs());
            }
        });
        metrics.noted(partition, handled.note());
    }

    private void tell(Handled handled, CustomerState before) {
        Set<CommandId> remembered = new HashSet<>(handled.state().remembered());
        for (CommandId id : before.remembered()) {
            if (!remembered.contains(id)) {
                stories.delete(id.value());
            }
        }
        Map<CommandId, ContactStory> longer = new LinkedHashMap<>();
        for (Told told : handled.told()) {
            CommandId id = told.commandId();
            if (remembered.contains(id)) {
                ContactStory known = longer.containsKey(id) ? longer.get(id) : stories.get(id.value());
                ContactStory story = told.continuing(known);
                if (story != null) {
                    longer.put(id, story);
                }
            }
        }
        longer.forEach((id, story) -> stories.put(id.value(), story));
    }
}
