package io.duepath.notifier.kafka;

import io.duepath.notifier.contact.Waiting;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.TimeUnit;

/**
 * How many commands the gate has put off, by the minute in which they arrived. So the oldest is known at any time, in
 * room that does not grow with their number. Written by a stream thread, read by meters.
 */
final class DeferredAges {

    private final ConcurrentSkipListMap<Long, Integer> byMinute = new ConcurrentSkipListMap<>();

    /** A customer's waiting commands changed. */
    void change(List<Waiting> before, List<Waiting> after) {
        before.stream().filter(w -> w.notBefore() != null).forEach(w -> add(w.since(), -1));
        after.stream().filter(w -> w.notBefore() != null).forEach(w -> add(w.since(), 1));
    }

    void add(Instant since, int more) {
        long minute = TimeUnit.SECONDS.toMinutes(since.getEpochSecond());
        byMinute.merge(minute, more, Integer::sum);
        byMinute.remove(minute, 0);
    }

    int count() {
        return byMinute.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** When the oldest of them arrived, to the minute, in milliseconds since 1970. */
    OptionalLong oldest() {
        Map.Entry<Long, Integer> first = byMinute.firstEntry();
        return first == null ? OptionalLong.empty() : OptionalLong.of(TimeUnit.MINUTES.toMillis(first.getKey()));
    }
}
