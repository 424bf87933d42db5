package io.duepath.notifier.template;

/**
 * A text message with the encoding it needs and the number of segments it is billed as. GSM-7 holds 160 characters in
 * one segment and 153 in each of several, where the ten characters of its extension table count double and are never
 * torn apart; any other character turns the whole message into UCS-2 with 70 or 67 units, where a surrogate pair is
 * never torn apart either.
 */
public record SmsText(String text, String encoding, int segments) {

    /** The name of the seven-bit alphabet. */
    public static final String GSM_7 = "GSM-7";

    /** The name of the two-byte encoding. */
    public static final String UCS_2 = "UCS-2";

    private static final String BASIC = "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?"
            + "¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà";
    private static final String EXTENDED = "\f^{}\\[~]|€";

    /** Measures a text. */
    public static SmsText of(String text) {
        boolean gsm = text.chars().allMatch(c -> BASIC.indexOf(c) >= 0 || EXTENDED.indexOf(c) >= 0);
        return gsm
                ? new SmsText(text, GSM_7, segments(text, 160, 153, true))
                : new SmsText(text, UCS_2, segments(text, 70, 67, false));
    }

    private static int segments(String text, int single, int each, boolean gsm) {
        int units = 0;
        int segments = 1;
        int used = 0;
        for (int i = 0; i < text.length(); ) {
            int codePoint = text.codePointAt(i);
            int size = size(codePoint, gsm);
            units += size;
            if (used + size > each) {
                segments++;
                used = 0;
            }
            used += size;
            i += Character.charCount(codePoint);
        }
        return units <= single ? 1 : segments;
    }

    private static int size(int codePoint, boolean gsm) {
        if (gsm) {
            return EXTENDED.indexOf(codePoint) >= 0 ? 2 : 1;
        }
        return Character.charCount(codePoint);
    }
}
