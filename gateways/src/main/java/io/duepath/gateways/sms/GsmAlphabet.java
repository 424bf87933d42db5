package io.duepath.gateways.sms;

import java.io.ByteArrayOutputStream;
import java.util.Optional;

/** The default alphabet of GSM 03.38 with its extension table, one septet a byte as SMPP carries it. */
final class GsmAlphabet {

    private static final int ESCAPE = 0x1b;
    /** Each character at its code; an escape at its own, so that nothing else is. */
    private static final String BASIC = "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞ\u001bÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?"
            + "¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà";

    private static final String EXTENDED = "\f^{}\\[~]|€";
    private static final int[] EXTENDED_CODES = {0x0a, 0x14, 0x28, 0x29, 0x2f, 0x3c, 0x3d, 0x3e, 0x40, 0x65};

    private GsmAlphabet() {}

    /** The codes of a text; empty if it has characters of other alphabets. */
    static Optional<byte[]> encode(String text) {
        var codes = new ByteArrayOutputStream(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            int basic = BASIC.indexOf(c);
            int extended = EXTENDED.indexOf(c);
            if (extended >= 0) {
                codes.write(ESCAPE);
                codes.write(EXTENDED_CODES[extended]);
            } else if (basic >= 0 && basic != ESCAPE) {
                codes.write(basic);
            } else {
                return Optional.empty();
            }
        }
        return Optional.of(codes.toByteArray());
    }

    /** The text of what people write back; codes that are none are left out. */
    static String decode(byte[] codes) {
        var text = new StringBuilder(codes.length);
        for (int i = 0; i < codes.length; i++) {
            if (codes[i] == ESCAPE && i + 1 < codes.length) {
                i++;
                for (int e = 0; e < EXTENDED_CODES.length; e++) {
                    if (EXTENDED_CODES[e] == codes[i]) {
                        text.append(EXTENDED.charAt(e));
                    }
                }
            } else if (codes[i] >= 0 && codes[i] != ESCAPE) {
                text.append(BASIC.charAt(codes[i]));
            }
        }
        return text.toString();
    }
}
