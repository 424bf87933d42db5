package io.duepath.gateways.kafka;

import io.duepath.gateways.delivery.Carrier;
import io.duepath.gateways.delivery.Handed;
import io.duepath.gateways.delivery.Progress;
import io.duepath.gateways.delivery.Terms;
import io.duepath.gateways.delivery.UnreachableException;
import io.duepath.model.contact.ChannelCommand;
import io.duepath.model.contact.ReceiptOutcome;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.retry.RetryException;
import org.springframework.core.retry.RetryPolicy;
import org.springframework.core.retry.RetryTemplate;

/**
 * Hands one order over, in several attempts if the other side has no time for it. The journal says so before an order
 * that must not be repeated leaves, and again when it surely was not taken.
 */
final class Handover<C extends ChannelCommand> {

    private static final Logger LOG = LoggerFactory.getLogger(Handover.class);
    private static final Duration LONGEST_DELAY = Duration.ofSeconds(30);

    private final Carrier<C> carrier;
    private final Journal journal;
    private final GatewayMetrics metrics;
    private final InstantSource clock;
    private final ZoneId zone;
    private final RetryTemplate retry;

    Handover(
            Carrier<C> carrier,
            Journal journal,
            GatewayMetrics metrics,
            InstantSource clock,
            ZoneId zone,
            Trying trying) {
        this.carrier = carrier;
        this.journal = journal;
        this.metrics = metrics;
        this.clock = clock;
        this.zone = zone;
        this.retry = new RetryTemplate(RetryPolicy.builder()
                .maxRetries(trying.attempts() - 1L)
                .delay(trying.retryAfter())
                .multiplier(2)
                .maxDelay(LONGEST_DELAY)
                .includes(FailedForNow.class)
                .build());
    }

    /**
     * Carries out.
     *
     * @throws UnreachableException if the order has to wait
     * @throws UnwrittenException if the journal cannot be written
     */
    Progress carryOut(C order, Progress begun) {
        Attempts attempts = new Attempts(order, begun);
        try {
            retry.execute(attempts::next);
        } catch (RetryException e) {
            if (!(e.getCause() instanceof FailedForNow)) {
                throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e.getCause());
            }
        }
        return attempts.progress;
    }

    private final class Attempts {
        private final C order;
        private Progress progress;

        Attempts(C order, Progress begun) {
            this.order = order;
            this.progress = begun;
        }

        Progress next() {
            carrier.ready();
            if (!carrier.mayRepeat()) {
                write(progress.handing(clock.instant()));
            }
            Handed handed;
            try {
                handed = carrier.hand(order, Terms.of(order).end(zone));
            } catch (UnreachableException e) {
                takeBack();
                throw e;
            } catch (RuntimeException e) {
                // Its text may quote the order.
                LOG.error(
                        "The order of {} cannot be carried out: {}",
                        progress.origin(),
                        e.getClass().getName());
                handed = new Handed.Ended(ReceiptOutcome.FAILED_PERMANENT, "set-aside");
            }
            return after(handed);
        }

        private Progress after(Handed handed) {
            if (handed instanceof Handed.Taken taken) {
                progress = progress.taken(taken, clock.instant());
            } else if (handed instanceof Handed.Ended end) {
                if (end.mayBeRepeated()) {
                    takeBack();
                    metrics.retried(progress.channel(), "busy");
                    progress = progress.ended(end, clock.instant());
                    throw new FailedForNow();
                }
                progress = progress.ended(end, clock.instant());
            }
            return progress;
        }

        private void takeBack() {
            if (progress.stage() == Progress.Stage.HANDING) {
                write(progress.open(clock.instant()));
            }
        }

        private void write(Progress next) {
            progress = next;
            journal.write(next);
        }
    }

    private static final class FailedForNow extends RuntimeException {
        FailedForNow() {
            super("failed for now");
        }
    }
}
