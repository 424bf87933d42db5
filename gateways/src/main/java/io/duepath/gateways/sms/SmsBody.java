package io.duepath.gateways.sms;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jsmpp.bean.Alphabet;

/** A text as bytes for the air, in the encoding its order names. */
final class SmsBody {

    private static final String GSM_7 = "GSM-7";
    private static final String UCS_2 = "UCS-2";
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

    /** Encodes; empty if the encoding is none of the two or has not all characters of the text. */
    static Optional<SmsBody> of(String text, String encoding) {
        if (encoding.equals(GSM_7)) {
            return GsmAlphabet.encode(text).map(codes -> new SmsBody(Alphabet.ALPHA_DEFAULT, codes));
        }
        return encoding.equals(UCS_2)
                ? Optional.of(new SmsBody(Alphabet.ALPHA_UCS2, text.getBytes(StandardCharsets.UTF_16BE)))
                : Optional.empty();
    }

    /** Whether it fits the field for one segment; a longer one travels as payload, and the centre divides it. */
    boolean isShort() {
        return bytes.length <= (alphabet == Alphabet.ALPHA_DEFAULT ? LONGEST_SHORT_SEVEN_BIT : LONGEST_SHORT_TWO_BYTE);
    }
}
