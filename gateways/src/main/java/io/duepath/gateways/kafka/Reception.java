package io.duepath.gateways.kafka;

import io.duepath.gateways.delivery.Handed;
import io.duepath.gateways.delivery.Incoming;
import io.duepath.gateways.delivery.OptOutWords;
import io.duepath.gateways.delivery.PhoneNumber;
import io.duepath.gateways.delivery.Progress;
import io.duepath.model.contact.DeliveryReceipt;
import io.duepath.model.contact.ReceiptOutcome;
import io.duepath.model.contact.SmsRequested;
import io.duepath.model.event.Channel;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Turns what the message centre tells into receipts. A report is matched by the journal, so it may come after a restart,
 * to another instance, or even before the centre's own answer. A word of refusal becomes the opt-out of the last text
 * that went to its number.
 */
final class Reception implements Incoming {

    private static final Logger LOG = LoggerFactory.getLogger(Reception.class);
    private static final int MOST_EARLY = 10_000;

    private final Journal journal;
    private final Receipts receipts;
    private final RecentTexts texts;
    private final OptOutWords refusals;
    private final GatewayMetrics metrics;
    private final InstantSource clock;
    private final Map<String, Handed.Ended> early = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Handed.Ended> eldest) {
            return size() > MOST_EARLY;
        }
    };

    Reception(
            Journal journal,
            Receipts receipts,
            RecentTexts texts,
            OptOutWords refusals,
            GatewayMetrics metrics,
            InstantSource clock) {
        this.journal = journal;
        this.receipts = receipts;
        this.texts = texts;
        this.refusals = refusals;
        this.metrics = metrics;
        this.clock = clock;
    }

    /** Says that a report may come for this order; it may have come. */
    void expects(Progress taken) {
        Handed.Ended end;
        synchronized (early) {
            end = taken.reportId() == null ? null : early.remove(taken.reportId());
        }
        if (end != null) {
            matched(taken, end);
        }
    }

    @Override
    public void reported(String reportId, Handed.Ended end) {
        Optional<Progress> order;
        synchronized (early) {
            order = journal.reportedBy(reportId);
            if (order.isEmpty()) {
                early.put(reportId, end);
            }
        }
        if (order.isPresent()) {
            matched(order.get(), end);
        } else {
            metrics.report("unmatched");
        }
    }

    private void matched(Progress order, Handed.Ended end) {
        boolean first = order.stage() != Progress.Stage.ENDED;
        Progress ended = first ? order.ended(end, clock.instant()) : order;
        journal.write(ended);
        receipts.write(ended);
        metrics.report(first ? "matched" : "repeated");
    }

    @Override
    public void passedOver(String why) {
        metrics.report(why);
    }

    @Override
    public void replied(PhoneNumber from, String text) {
        if (!refusals.isIn(text)) {
            metrics.reply("passed-over");
            return;
        }
        Optional<SmsRequested> last = texts.lastTo(from);
        if (last.isEmpty()) {
            LOG.error("A person refuses more texts, but none went to that number lately");
            metrics.reply("opt-out-unmatched");
            return;
        }
        SmsRequested order = last.get();
        receipts.write(new DeliveryReceipt(
                order.commandId(),
                order.customerId(),
                Channel.SMS,
                ReceiptOutcome.OPT_OUT,
                clock.instant(),
                "replied"));
        metrics.reply("opt-out");
    }
}
