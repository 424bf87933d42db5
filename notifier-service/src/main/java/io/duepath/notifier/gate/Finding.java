package io.duepath.notifier.gate;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What one rule finds: nothing, a time before which it forbids, or a reason why it forbids. */
record Finding(@Nullable Instant until, @Nullable String reason, boolean human) {

    static final Finding PASS = new Finding(null, null, false);

    static Finding later(Instant until) {
        return new Finding(until, null, false);
    }

    static Finding never(String reason) {
        return new Finding(null, reason, false);
    }
}
