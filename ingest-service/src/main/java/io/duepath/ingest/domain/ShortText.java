package io.duepath.ingest.domain;

/** Text of a sender, cut where it is too long to be what it should be; never through the middle of a character. */
public final class ShortText {

    private ShortText() {}

    /** At most the first {@code max} chars. */
    public static String of(String text, int max) {
        if (text.length() <= max) {
            return text;
        }
        return text.substring(0, Character.isHighSurrogate(text.charAt(max - 1)) ? max - 1 : max);
    }
}
