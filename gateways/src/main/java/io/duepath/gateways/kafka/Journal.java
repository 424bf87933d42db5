package io.duepath.gateways.kafka;

import io.duepath.gateways.delivery.Progress;
import java.time.Duration;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * How far the orders of the last two weeks have come, in all instances: what this one wrote, and what {@link
 * JournalReader} reads of the others and of earlier lives. Orders are kept for one week, so that what is forgotten here
 * cannot come again.
 */
final class Journal {

    static final Duration KEPT = Duration.ofDays(14);

    private final Map<String, Progress> orders = new LinkedHashMap<>();
    private final Map<String, String> reports = new HashMap<>();
    private final JournalLog log;

    Journal(JournalLog log) {
        this.log = log;
    }

    synchronized Optional<Progress> find(String key) {
        return Optional.ofNullable(orders.get(key));
    }

    /** The order that was taken under this id. */
    synchronized Optional<Progress> reportedBy(String reportId) {
        return Optional.ofNullable(reports.get(reportId)).map(orders::get);
    }

    /** Takes note, unless more is known already. */
    synchronized void note(Progress progress) {
        Progress known = orders.get(progress.key());
        if (known != null && !progress.isAfter(known)) {
            return;
        }
        orders.put(progress.key(), progress);
        if (progress.reportId() != null) {
            reports.put(progress.reportId(), progress.key());
        }
        forget(progress);
    }

    /**
     * Takes note and writes; it is kept when this returns. What could not be written is known here all the same, because
     * it has happened.
     */
    void write(Progress progress) {
        note(progress);
        log.write(progress);
    }

    /** Sets aside a record that is no order, or that nobody can carry out. */
    void setAside(String origin, String cause) {
        log.setAside(origin, cause);
    }

    private void forget(Progress newest) {
        Iterator<Progress> oldest = orders.values().iterator();
        while (oldest.hasNext()) {
            Progress order = oldest.next();
            if (!order.at().isBefore(newest.at().minus(KEPT))) {
                return;
            }
            oldest.remove();
            reports.values().remove(order.key());
        }
    }
}
