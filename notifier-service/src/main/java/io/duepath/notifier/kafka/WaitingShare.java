package io.duepath.notifier.kafka;

import io.duepath.notifier.contact.CustomerState;

/**
 * What waits in one partition, by its index, and what should wait by the commands that came and ended since the task
 * started. The two are kept apart, so that a difference shows a command that was lost or ended twice.
 */
final class WaitingShare {

    private final DeferredAges deferred;
    private WaitingIndex.Size size;
    private long expected;

    WaitingShare(WaitingIndex.Size size, DeferredAges deferred) {
        this.size = size;
        this.deferred = deferred;
        this.expected = size.waiting();
    }

    /** A customer changed, and with it the index by so much. */
    synchronized void changed(CustomerState before, CustomerState after, WaitingIndex.Size more) {
        size = size.plus(more);
        deferred.change(before.waiting(), after.waiting());
    }

    /** Commands came in, or ended. */
    synchronized void expect(int more) {
        expected += more;
    }

    synchronized WaitingIndex.Size size() {
        return size;
    }

    synchronized long unexplained() {
        return expected - size.waiting();
    }

    DeferredAges deferred() {
        return deferred;
    }
}
