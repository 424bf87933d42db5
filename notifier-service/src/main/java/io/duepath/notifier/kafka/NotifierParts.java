package io.duepath.notifier.kafka;

import io.duepath.notifier.contact.ContactDesk;
import java.time.Duration;

/**
 * What the processors of all tasks share.
 *
 * @param rollWait how long a command waits for the roll of its date, under the wall clock
 */
public record NotifierParts(
        ContactDesk desk, NotifierClock clock, Duration rollWait, RollProgress progress, NotifierMetrics metrics) {}
