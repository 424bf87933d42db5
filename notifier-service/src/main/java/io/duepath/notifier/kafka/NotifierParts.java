package io.duepath.notifier.kafka;

import io.duepath.notifier.contact.ContactDesk;
import io.duepath.notifier.contact.EndpointIds;
import io.duepath.service.tracing.Traces;
import java.time.Duration;

/**
 * What the processors of all tasks share.
 *
 * @param endpointIds tells addresses apart
 * @param rollWait how long a command waits for the roll of its date, under the wall clock
 */
public record NotifierParts(
        ContactDesk desk,
        EndpointIds endpointIds,
        NotifierClock clock,
        Duration rollWait,
        RollProgress progress,
        NotifierMetrics metrics,
        Traces traces) {}
