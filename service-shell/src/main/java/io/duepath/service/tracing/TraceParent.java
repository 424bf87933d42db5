package io.duepath.service.tracing;

import io.duepath.model.loan.DerivedId;
import io.micrometer.tracing.TraceContext;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The text of a W3C trace context: {@code 00-<trace>-<span>-<flags>}, as it stands in headers. */
final class TraceParent {

    private static final Pattern FORM = Pattern.compile("[0-9a-f]{2}-[0-9a-f]{32}-[0-9a-f]{16}-[0-9a-f]{2}");
    private static final int TRACE_FROM = 3;
    private static final int TRACE_TO = 35;
    private static final int SPAN_TO = 52;
    private static final String SAMPLED = "-01";
    private static final String UNSAMPLED = "-00";

    private TraceParent() {}

    static boolean isOne(String text) {
        return FORM.matcher(text).matches();
    }

    /** Whether spans are wanted; the last bit of the flags. */
    static boolean isSampled(String text) {
        return (Character.digit(text.charAt(text.length() - 1), 16) & 1) == 1;
    }

    static String traceId(String text) {
        return text.substring(TRACE_FROM, TRACE_TO);
    }

    static String spanId(String text) {
        return text.substring(TRACE_TO + 1, SPAN_TO);
    }

    static boolean isSameTrace(@Nullable String one, @Nullable String other) {
        return one != null && other != null && traceId(one).equals(traceId(other));
    }

    static String of(TraceContext context) {
        return "00-" + context.traceId() + "-" + context.spanId()
                + (Boolean.TRUE.equals(context.sampled()) ? SAMPLED : UNSAMPLED);
    }

    /** A context that follows from its cause alone, so that a replay makes the same; one in so many is sampled. */
    static String derived(double share, String... cause) {
        String trace = DerivedId.of(cause);
        long low = Long.parseUnsignedLong(trace, 16, 32, 16) & Long.MAX_VALUE;
        boolean sampled = low < share * Long.MAX_VALUE;
        return "00-" + trace + "-" + trace.substring(8, 24) + (sampled ? SAMPLED : UNSAMPLED);
    }
}
