package io.duepath.service.tracing;

import io.micrometer.tracing.Span;
import io.micrometer.tracing.Tracer;
import org.jspecify.annotations.Nullable;

/** A piece of work in a trace, from its making to its closing. */
public interface Step extends AutoCloseable {

    /** The context for what follows from the work; null if there is none. */
    @Nullable
    String traceParent();

    /** Says something about the work: codes and ids, nothing about a person. */
    Step tag(String key, String value);

    @Override
    void close();

    /** Work of a trace that nobody watches: its context goes on as it came. */
    record Unwatched(@Nullable String traceParent) implements Step {

        @Override
        public Step tag(String key, String value) {
            return this;
        }

        @Override
        public void close() {
            // There is no span to end.
        }
    }

    /** Work with a span of its own, which is the current one of this thread meanwhile. */
    record Watched(Span span, Tracer.SpanInScope scope) implements Step {

        @Override
        public String traceParent() {
            return TraceParent.of(span.context());
        }

        @Override
        public Step tag(String key, String value) {
            span.tag(key, value);
            return this;
        }

        @Override
        public void close() {
            scope.close();
            span.end();
        }
    }
}
