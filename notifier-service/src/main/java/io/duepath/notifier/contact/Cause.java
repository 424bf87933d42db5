package io.duepath.notifier.contact;

import org.jspecify.annotations.Nullable;

/**
 * The event behind a message.
 *
 * @param id its id
 * @param traceParent its trace context
 */
public record Cause(String id, @Nullable String traceParent) {

    static Cause of(Waiting command) {
        return new Cause(command.causationId(), command.traceParent());
    }
}
