package io.duepath.gateways.sms;

import io.duepath.gateways.sms.MessageCentre.Taken;
import java.nio.charset.StandardCharsets;
import java.util.Date;
import org.jsmpp.bean.Alphabet;
import org.jsmpp.bean.DeliveryReceipt;
import org.jsmpp.bean.OptionalParameter;
import org.jsmpp.bean.SubmitSm;
import org.jsmpp.util.DeliveryReceiptState;

/** Reads and divides texts as a message centre does. */
final class Texts {

    private static final int ESCAPE = 0x1b;

    private Texts() {}

    static Taken read(SubmitSm message) {
        byte[] bytes = message.getShortMessage().length > 0
                ? message.getShortMessage()
                : message.getOptionalParameter(OptionalParameter.Message_payload.class)
                        .getValue();
        boolean twoBytes = message.getDataCoding() == Alphabet.ALPHA_UCS2.value();
        String text = twoBytes ? new String(bytes, StandardCharsets.UTF_16BE) : GsmAlphabet.decode(bytes);
        int segments = twoBytes ? segments(bytes, 140, 134, true) : segments(bytes, 160, 153, false);
        String until = message.getValidityPeriod();
        return new Taken(message.getDestAddress(), text, segments, until != null && until.endsWith("000+"));
    }

    /** As many as it takes, none of which tears an escape from its character or a pair apart. */
    private static int segments(byte[] bytes, int single, int each, boolean twoBytes) {
        if (bytes.length <= single) {
            return 1;
        }
        int segments = 0;
        for (int at = 0; at < bytes.length; segments++) {
            int end = Math.min(at + each, bytes.length);
            if (end < bytes.length && tears(bytes, end, twoBytes)) {
                end -= twoBytes ? 2 : 1;
            }
            at = end;
        }
        return segments;
    }

    private static boolean tears(byte[] bytes, int end, boolean twoBytes) {
        return twoBytes
                ? Character.isHighSurrogate((char) (((bytes[end - 2] & 0xff) << 8) | (bytes[end - 1] & 0xff)))
                : bytes[end - 1] == ESCAPE;
    }

    @SuppressWarnings("JavaUtilDate") // as the library has it
    static String report(String id, boolean arrived) {
        return new DeliveryReceipt(
                        id,
                        1,
                        arrived ? 1 : 0,
                        new Date(),
                        new Date(),
                        arrived ? DeliveryReceiptState.DELIVRD : DeliveryReceiptState.UNDELIV,
                        "000",
                        "")
                .toString();
    }
}
