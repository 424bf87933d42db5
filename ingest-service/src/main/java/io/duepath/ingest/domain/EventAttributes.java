package io.duepath.ingest.domain;

import java.net.URI;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * The attributes of an event that are kept, checked.
 *
 * @param time the business date of the fact at 00:00Z
 */
public record EventAttributes(
        String id,
        URI source,
        OffsetDateTime time,
        @Nullable String causationId,
        @Nullable String traceParent) {}
