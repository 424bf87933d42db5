package io.duepath.service.tracing;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;

/**
 * What the log lines of a stretch of code are about: trace, loan and event, by their ids. For the paths that log; the
 * others do without.
 */
public final class LogSubject implements AutoCloseable {

    private static final String TRACE = "traceId";
    private static final String LOAN = "loanId";
    private static final String EVENT = "eventId";

    private final List<Before> before = new ArrayList<>();

    private record Before(String key, @Nullable String value) {}

    private LogSubject() {}

    /** Each of them if it is known; a trace context counts as its trace. */
    public static LogSubject of(@Nullable String traceParent, @Nullable String loanId, @Nullable String eventId) {
        LogSubject subject = new LogSubject();
        boolean traced = traceParent != null && TraceParent.isOne(traceParent);
        subject.put(TRACE, traceParent != null && traced ? TraceParent.traceId(traceParent) : null);
        subject.put(LOAN, loanId);
        subject.put(EVENT, eventId);
        return subject;
    }

    private void put(String key, @Nullable String value) {
        if (value != null) {
            before.add(new Before(key, MDC.get(key)));
            MDC.put(key, value);
        }
    }

    /** The ids, for lines that are not JSON. */
    @Override
    public String toString() {
        return before.stream().map(was -> was.key() + "=" + MDC.get(was.key())).collect(Collectors.joining(" "));
    }

    /** What lines were about before. */
    @Override
    public void close() {
        for (Before was : before) {
            if (was.value() == null) {
                MDC.remove(was.key());
            } else {
                MDC.put(was.key(), was.value());
            }
        }
    }
}
