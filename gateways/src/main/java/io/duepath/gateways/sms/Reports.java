package io.duepath.gateways.sms;

import io.duepath.gateways.delivery.Handed;
import io.duepath.model.contact.ReceiptOutcome;
import io.duepath.model.contact.SmsRequested;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiConsumer;
import org.jsmpp.bean.AlertNotification;
import org.jsmpp.bean.DataSm;
import org.jsmpp.bean.DeliverSm;
import org.jsmpp.bean.DeliveryReceipt;
import org.jsmpp.bean.MessageType;
import org.jsmpp.extra.ProcessRequestException;
import org.jsmpp.session.DataSmResult;
import org.jsmpp.session.MessageReceiverListener;
import org.jsmpp.session.Session;
import org.jsmpp.util.DeliveryReceiptState;
import org.jsmpp.util.InvalidDeliveryReceiptException;
import org.jspecify.annotations.Nullable;

/** Matches the message centre's reports with the orders they are about. A report may come before its own answer did. */
final class Reports implements MessageReceiverListener {

    private static final int MOST = 100_000;

    private final Map<String, SmsRequested> expected = bounded();
    private final Map<String, DeliveryReceiptState> early = bounded();
    private final BiConsumer<SmsRequested, Handed> reported;

    Reports(BiConsumer<SmsRequested, Handed> reported) {
        this.reported = reported;
    }

    void expect(String id, SmsRequested order) {
        DeliveryReceiptState state;
        synchronized (this) {
            state = early.remove(id);
            if (state == null) {
                expected.put(id, order);
            }
        }
        if (state != null) {
            tell(order, state);
        }
    }

    @Override
    public void onAcceptDeliverSm(DeliverSm message) {
        if (!MessageType.SMSC_DEL_RECEIPT.containedIn(message.getEsmClass())) {
            return;
        }
        try {
            DeliveryReceipt report = message.getShortMessageAsDeliveryReceipt();
            DeliveryReceiptState state = report.getFinalStatus();
            if (state == DeliveryReceiptState.ENROUTE || state == DeliveryReceiptState.ACCEPTD) {
                return;
            }
            SmsRequested order = taken(report.getId(), state);
            if (order != null) {
                tell(order, state);
            }
        } catch (InvalidDeliveryReceiptException e) {
            // A report nobody can read says nothing: the message's timeout will.
            return;
        }
    }

    private synchronized @Nullable SmsRequested taken(String id, DeliveryReceiptState state) {
        SmsRequested order = expected.remove(id);
        if (order == null) {
            early.put(id, state);
        }
        return order;
    }

    private void tell(SmsRequested order, DeliveryReceiptState state) {
        ReceiptOutcome outcome =
                state == DeliveryReceiptState.DELIVRD ? ReceiptOutcome.DELIVERED : ReceiptOutcome.FAILED_PERMANENT;
        reported.accept(order, Handed.with(outcome, state.name().toLowerCase(Locale.ROOT)));
    }

    @Override
    public void onAcceptAlertNotification(AlertNotification notification) {
        // Says that a telephone is reachable again: not about a message.
    }

    @Override
    public DataSmResult onAcceptDataSm(DataSm dataSm, Session source) throws ProcessRequestException {
        throw new ProcessRequestException("not spoken here", org.jsmpp.SMPPConstant.STAT_ESME_RINVCMDID);
    }

    private static <V> Map<String, V> bounded() {
        return new LinkedHashMap<>() {
            @Override
            protected boolean removeEldestEntry(Map.Entry<String, V> eldest) {
                return size() > MOST;
            }
        };
    }
}
