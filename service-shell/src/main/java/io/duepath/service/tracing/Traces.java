package io.duepath.service.tracing;

import io.micrometer.tracing.Span;
import io.micrometer.tracing.TraceContext;
import io.micrometer.tracing.Tracer;
import org.jspecify.annotations.Nullable;

/**
 * Carries trace contexts from what came in to what follows from it. A span is made only where the context is sampled;
 * else the context is handed on as it came, which costs next to nothing. Nothing but the header {@code ce_traceparent}
 * depends on it: no id, no data, no decision.
 */
public final class Traces {

    /** Hands contexts on and makes no spans. */
    public static final Traces UNWATCHED = new Traces(Tracer.NOOP, 0);

    private final Tracer tracer;
    private final double share;

    /** @param share of the traces that begin here, how many are sampled: 0 to 1 */
    public Traces(Tracer tracer, double share) {
        this.tracer = tracer;
        this.share = share;
    }

    /** Work that a message with this context asks for. */
    public Step step(String name, @Nullable String traceParent) {
        if (traceParent == null || !TraceParent.isOne(traceParent) || !TraceParent.isSampled(traceParent)) {
            return new Step.Unwatched(traceParent);
        }
        TraceContext parent = tracer.traceContextBuilder()
                .traceId(TraceParent.traceId(traceParent))
                .spanId(TraceParent.spanId(traceParent))
                .sampled(true)
                .build();
        Span span = tracer.spanBuilder()
                .setParent(parent)
                .kind(Span.Kind.CONSUMER)
                .name(name)
                .start();
        if (span.isNoop() || span.context().traceId().isEmpty()) {
            return new Step.Unwatched(traceParent);
        }
        return new Step.Watched(span, tracer.withSpan(span));
    }

    /**
     * Work that begins a trace of its own. Its context follows from the cause, so that it survives restarts and needs no
     * memory: the same cause, the same trace.
     */
    public Step beginning(String name, String... cause) {
        return step(name, TraceParent.derived(share, cause));
    }

    /**
     * The context for an event that a caller hands in: that of the request being served, unless the event brings one of
     * another trace; without any, one that follows from the event's name.
     *
     * @param own what the event brings
     * @param name what the event is called, for good
     */
    public String ofEvent(@Nullable String own, String... name) {
        String current = current();
        if (current != null && (own == null || TraceParent.isSameTrace(own, current))) {
            return current;
        }
        return own == null ? TraceParent.derived(share, name) : own;
    }

    /** The context of the request that this thread serves; null without one. */
    public @Nullable String current() {
        TraceContext context = tracer.currentTraceContext().context();
        if (context == null) {
            return null;
        }
        String text = TraceParent.of(context);
        return TraceParent.isOne(text) ? text : null;
    }
}
