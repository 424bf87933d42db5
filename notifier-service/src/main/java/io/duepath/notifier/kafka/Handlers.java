package io.duepath.notifier.kafka;

import io.duepath.model.Message;
import io.duepath.model.wire.Envelope;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;

/** One handler per kind of message; complete for a sealed family, or the service does not start. */
final class Handlers {

    private final Map<Class<?>, BiConsumer<Message, Envelope<?>>> byType = new HashMap<>();

    <M extends Message> Handlers on(Class<M> type, BiConsumer<M, Envelope<?>> handler) {
        byType.put(type, (message, envelope) -> handler.accept(type.cast(message), envelope));
        return this;
    }

    /** Checks that every kind of a sealed family has its handler. */
    Handlers covering(Class<? extends Message> family) {
        if (!byType.keySet().containsAll(Set.of(family.getPermittedSubclasses()))) {
            throw new IllegalStateException("a kind of " + family.getSimpleName() + " has no handler");
        }
        return this;
    }

    /** Calls the handler; false if the message does not belong here. */
    boolean handle(Envelope<?> envelope) {
        Message message = envelope.data();
        BiConsumer<Message, Envelope<?>> handler = byType.get(message.getClass());
        if (handler == null) {
            return false;
        }
        handler.accept(message, envelope);
        return true;
    }
}
