package io.duepath.gateways.sms;

import io.duepath.gateways.delivery.Carrier;
import io.duepath.gateways.delivery.Handed;
import io.duepath.gateways.delivery.UnreachableException;
import io.duepath.model.contact.ReceiptOutcome;
import io.duepath.model.contact.SmsRequested;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
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
import org.jspecify.annotations.Nullable;

/**
 * Hands text messages to a message centre and asks for a report on each. A centre does not know a message sent twice as
 * the same, so one whose answer is lost is in doubt. The centre is told to give up when the order's time is over.
 */
public final class SmppCarrier implements Carrier<SmsRequested> {

    private static final Set<Integer> NO_ROOM =
            Set.of(SMPPConstant.STAT_ESME_RTHROTTLED, SMPPConstant.STAT_ESME_RMSGQFUL);
    private static final Set<Integer> FOR_NOW =
            Set.of(SMPPConstant.STAT_ESME_RSYSERR, SMPPConstant.STAT_ESME_RSUBMITFAIL);
    private static final byte[] NOTHING = {};
    private static final Duration CENTRES_OWN_PATIENCE = Duration.ofDays(3);
    private static final DateTimeFormatter VALIDITY =
            DateTimeFormatter.ofPattern("yyMMddHHmmss", Locale.ROOT).withZone(ZoneOffset.UTC);

    private final SmppLink link;
    private final String source;
    private final InstantSource clock;

    /**
     * Makes a carrier.
     *
     * @param source the sender people see
     */
    public SmppCarrier(SmppLink link, String source, InstantSource clock) {
        this.link = link;
        this.source = source;
        this.clock = clock;
    }

    @Override
    public void ready() {
        link.bound();
    }

    @Override
    public boolean mayRepeat() {
        return false;
    }

    @Override
    public Handed hand(SmsRequested order, Instant end) {
        Optional<SmsBody> body = SmsBody.of(order.text(), order.encoding());
        if (body.isEmpty()) {
            return new Handed.Ended(ReceiptOutcome.FAILED_PERMANENT, "message-invalid");
        }
        try {
            return new Handed.Taken(submit(order, body.get(), end));
        } catch (NegativeResponseException e) {
            return refused(e.getCommandStatus());
        } catch (PDUException e) {
            return new Handed.Ended(ReceiptOutcome.FAILED_PERMANENT, "message-invalid");
        } catch (ResponseTimeoutException | InvalidResponseException | IOException e) {
            // The next order must not meet the same silence: it gets a new session, or waits for one.
            link.drop();
            return new Handed.InDoubt();
        }
    }

    private static Handed refused(int status) {
        if (NO_ROOM.contains(status)) {
            throw new UnreachableException("the message centre has no room for more, smpp-" + status);
        }
        return new Handed.Ended(
                FOR_NOW.contains(status) ? ReceiptOutcome.FAILED_TEMPORARY : ReceiptOutcome.FAILED_PERMANENT,
                "smpp-" + status);
    }

    private String submit(SmsRequested order, SmsBody body, Instant end)
            throws PDUException, ResponseTimeoutException, InvalidResponseException, NegativeResponseException,
                    IOException {
        OptionalParameter[] payload = body.isShort()
                ? new OptionalParameter[0]
                : new OptionalParameter[] {new OptionalParameter.Message_payload(body.bytes())};
        return link.bound()
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
                        validity(end),
                        new RegisteredDelivery(SMSCDeliveryReceipt.SUCCESS_FAILURE),
                        (byte) 0,
                        new GeneralDataCoding(body.alphabet()),
                        (byte) 0,
                        body.isShort() ? body.bytes() : NOTHING,
                        payload)
                .getMessageId();
    }

    /** When the centre must give up; left to its own patience, which is shorter, if there is much time. */
    private @Nullable String validity(Instant end) {
        return end.isBefore(clock.instant().plus(CENTRES_OWN_PATIENCE)) ? VALIDITY.format(end) + "000+" : null;
    }

    private static TypeOfNumber typeOf(String number) {
        return number.startsWith("+")
                ? TypeOfNumber.INTERNATIONAL
                : number.chars().allMatch(Character::isDigit) ? TypeOfNumber.UNKNOWN : TypeOfNumber.ALPHANUMERIC;
    }

    private static String digits(String number) {
        return number.startsWith("+") ? number.substring(1) : number;
    }
}
