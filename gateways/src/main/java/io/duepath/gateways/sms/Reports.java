package io.duepath.gateways.sms;

import io.duepath.gateways.delivery.Handed;
import io.duepath.gateways.delivery.Incoming;
import io.duepath.gateways.delivery.PhoneNumber;
import io.duepath.model.contact.ReceiptOutcome;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jsmpp.SMPPConstant;
import org.jsmpp.bean.AlertNotification;
import org.jsmpp.bean.Alphabet;
import org.jsmpp.bean.DataSm;
import org.jsmpp.bean.DeliverSm;
import org.jsmpp.bean.DeliveryReceipt;
import org.jsmpp.bean.MessageType;
import org.jsmpp.bean.OptionalParameter;
import org.jsmpp.extra.ProcessRequestException;
import org.jsmpp.session.DataSmResult;
import org.jsmpp.session.MessageReceiverListener;
import org.jsmpp.session.Session;
import org.jsmpp.util.DeliveryReceiptState;
import org.jsmpp.util.InvalidDeliveryReceiptException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads what the message centre delivers: reports on messages, and what people write back. The centre is told that it was
 * taken only after it is kept; otherwise it brings it again.
 */
final class Reports implements MessageReceiverListener {

    private static final Logger LOG = LoggerFactory.getLogger(Reports.class);

    private final Incoming incoming;

    Reports(Incoming incoming) {
        this.incoming = incoming;
    }

    @Override
    public void onAcceptDeliverSm(DeliverSm message) throws ProcessRequestException {
        try {
            if (MessageType.SMSC_DEL_RECEIPT.containedIn(message.getEsmClass())) {
                report(message);
            } else {
                incoming.replied(PhoneNumber.of(message.getSourceAddr()), text(message));
            }
        } catch (RuntimeException e) {
            LOG.warn(
                    "A word of the message centre could not be kept: {}",
                    e.getClass().getName());
            throw new ProcessRequestException("not now", SMPPConstant.STAT_ESME_RX_T_APPN);
        }
    }

    private void report(DeliverSm message) {
        DeliveryReceipt report;
        try {
            report = message.getShortMessageAsDeliveryReceipt();
        } catch (InvalidDeliveryReceiptException | IllegalArgumentException e) {
            incoming.passedOver("unreadable");
            return;
        }
        DeliveryReceiptState state = report.getFinalStatus();
        if (state == null) {
            incoming.passedOver("unreadable");
        } else if (state == DeliveryReceiptState.ENROUTE || state == DeliveryReceiptState.ACCEPTD) {
            incoming.passedOver("not-final");
        } else {
            incoming.reported(idOf(message, report), end(state));
        }
    }

    /** The centre's id of the message: as a parameter if it gives one, which is never abbreviated, or in the text. */
    private static String idOf(DeliverSm message, DeliveryReceipt report) {
        var id = message.getOptionalParameter(OptionalParameter.Receipted_message_id.class);
        return id == null ? report.getId() : id.getValueAsString();
    }

    private static Handed.Ended end(DeliveryReceiptState state) {
        ReceiptOutcome outcome = switch (state) {
            case DELIVRD -> ReceiptOutcome.DELIVERED;
            case EXPIRED, UNKNOWN -> ReceiptOutcome.FAILED_TEMPORARY;
            default -> ReceiptOutcome.FAILED_PERMANENT;
        };
        return new Handed.Ended(outcome, state.name().toLowerCase(Locale.ROOT));
    }

    private static String text(DeliverSm message) {
        byte[] bytes = message.getShortMessage();
        var payload = message.getOptionalParameter(OptionalParameter.Message_payload.class);
        if ((bytes == null || bytes.length == 0) && payload != null) {
            bytes = payload.getValue();
        }
        if (bytes == null) {
            return "";
        }
        byte coding = message.getDataCoding();
        if (coding == Alphabet.ALPHA_UCS2.value()) {
            return new String(bytes, StandardCharsets.UTF_16BE);
        }
        return coding == Alphabet.ALPHA_DEFAULT.value()
                ? GsmAlphabet.decode(bytes)
                : new String(bytes, StandardCharsets.ISO_8859_1);
    }

    @Override
    public void onAcceptAlertNotification(AlertNotification notification) {
        // Says that a telephone is reachable again: not about a message.
    }

    @Override
    public DataSmResult onAcceptDataSm(DataSm dataSm, Session source) throws ProcessRequestException {
        throw new ProcessRequestException("not spoken here", SMPPConstant.STAT_ESME_RINVCMDID);
    }
}
