package io.duepath.gateways.sms;

import java.nio.charset.StandardCharsets;
import org.jsmpp.bean.Alphabet;

/**
 * A text as bytes for the air. Seven-bit if every character has the same code in the GSM alphabet as in ASCII, which
 * needs no knowledge of what alphabet the message centre calls its default; two bytes a character otherwise. So a text
 * with, say, a pound sign may be billed as more segments than the order says.
 */
final class SmsBody {

    private static final String OTHER_IN_GSM = "$@[\\]^_`{|}~";
    private static final int LONGEST_SHORT_SEVEN_BIT = 160;
    private static final int LONGEST_SHORT_TWO_BYTE = 140;

    private final Alphabet alphabet;
    private final byte[] bytes;

    private SmsBody(Alphabet alphabet, byte[] bytes) {
        this.alphabet = alphabet;
        this.bytes = bytes;
    }

    Alphabet alphabet() {
        return alphabet;
    }

    byte[] bytes() {
        return bytes.clone();
    }

    static SmsBody of(String text) {
        boolean same = text.chars()
                .allMatch(c -> (c == '\n' || c == '\r' || (c >= ' ' && c <= '~')) && OTHER_IN_GSM.indexOf(c) < 0);
        return same
                ? new SmsBody(Alphabet.ALPHA_DEFAULT, text.getBytes(StandardCharsets.US_ASCII))
                : new SmsBody(Alphabet.ALPHA_UCS2, text.getBytes(StandardCharsets.UTF_16BE));
    }

    /** Whether it fits the field for one segment; a longer one travels as payload, and the centre divides it. */
    boolean isShort() {
        return bytes.length <= (alphabet == Alphabet.ALPHA_DEFAULT ? LONGEST_SHORT_SEVEN_BIT : LONGEST_SHORT_TWO_BYTE);
    }
}
