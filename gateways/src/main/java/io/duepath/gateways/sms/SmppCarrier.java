package io.duepath.gateways.sms;

import io.duepath.gateways.delivery.Carrier;
import io.duepath.gateways.delivery.Handed;
import io.duepath.gateways.delivery.UnreachableException;
import io.duepath.model.contact.ReceiptOutcome;
import io.duepath.model.contact.SmsRequested;
import java.io.IOException;
import java.time.Duration;
import java.util.Set;
import java.util.function.BiConsumer;
import org.jsmpp.InvalidResponseException;
import org.jsmpp.PDUException;
import org.jsmpp.SMPPConstant;
import org.jsmpp.bean.ESMClass;
import org.jsmpp.bean.GeneralDataCoding;
import org.jsmpp.bean.NumberingPlanIndicator;
import org.jsmpp.bean.OptionalParameter;
import org.jsmpp.bean.RegisteredDelivery;
import org.jsmpp.bean.SMSCDeliveryReceipt;
import org.jsmpp.bean.TypeOfNumber;
import org.jsmpp.extra.NegativeResponseException;
import org.jsmpp.extra.ResponseTimeoutException;

/**
 * Hands text messages to a message centre and asks for a report on each. The report names the centre's own id of the
 * message, which is kept in memory: one that comes after a restart is not matched, and notifier's timeout answers
 * instead.
 */
public final class SmppCarrier implements Carrier<SmsRequested>, AutoCloseable {

    private static final Set<Integer> FOR_NOW =
            Set.of(SMPPConstant.STAT_ESME_RTHROTTLED, SMPPConstant.STAT_ESME_RMSGQFUL, SMPPConstant.STAT_ESME_RSYSERR);
    private static final byte[] NOTHING = {};

    private final SmppLink link;
    private final Reports reports;
    private final String source;

    /**
     * Makes a carrier; it connects with the first order.
     *
     * @param source the sender people see: a number with {@code +}, or a name
     * @param reported told of each message's final word
     */
    public SmppCarrier(
            String host,
            int port,
            String systemId,
            String password,
            String source,
            Duration answerWithin,
            BiConsumer<SmsRequested, Handed> reported) {
        this.source = source;
        this.reports = new Reports(reported);
        this.link = new SmppLink(host, port, systemId, password, answerWithin, reports);
    }

    @Override
    public Handed hand(SmsRequested order) {
        SmsBody body = SmsBody.of(order.text());
        try {
            String id = submit(order, body);
            reports.expect(id, order);
            return Handed.reportedLater();
        } catch (NegativeResponseException e) {
            int status = e.getCommandStatus();
            return Handed.with(
                    FOR_NOW.contains(status) ? ReceiptOutcome.FAILED_TEMPORARY : ReceiptOutcome.FAILED_PERMANENT,
                    "smpp-" + status);
        } catch (PDUException e) {
            return Handed.with(ReceiptOutcome.FAILED_PERMANENT, "message-invalid");
        } catch (ResponseTimeoutException | InvalidResponseException | IOException e) {
            throw new UnreachableException("the message centre broke off");
        }
    }

    private String submit(SmsRequested order, SmsBody body)
            throws PDUException, ResponseTimeoutException, InvalidResponseException, NegativeResponseException,
                    IOException {
        OptionalParameter[] payload = body.isShort()
                ? new OptionalParameter[0]
                : new OptionalParameter[] {new OptionalParameter.Message_payload(body.bytes())};
        return link.session()
                .submitShortMessage(
                        "",
                        typeOf(source),
                        NumberingPlanIndicator.UNKNOWN,
                        digits(source),
                        typeOf(order.address()),
                        NumberingPlanIndicator.ISDN,
                        digits(order.address()),
                        new ESMClass(),
                        (byte) 0,
                        (byte) 0,
                        null,
                        null,
                        new RegisteredDelivery(SMSCDeliveryReceipt.SUCCESS_FAILURE),
                        (byte) 0,
                        new GeneralDataCoding(body.alphabet()),
                        (byte) 0,
                        body.isShort() ? body.bytes() : NOTHING,
                        payload)
                .getMessageId();
    }

    private static TypeOfNumber typeOf(String number) {
        return number.startsWith("+")
                ? TypeOfNumber.INTERNATIONAL
                : number.chars().allMatch(Character::isDigit) ? TypeOfNumber.UNKNOWN : TypeOfNumber.ALPHANUMERIC;
    }

    private static String digits(String number) {
        return number.startsWith("+") ? number.substring(1) : number;
    }

    @Override
    public void close() {
        link.close();
    }
}
