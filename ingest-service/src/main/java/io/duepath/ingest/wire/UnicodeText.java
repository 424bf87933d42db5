package io.duepath.ingest.wire;

import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * Tells UTF-8 from its wider sisters, which a JSON parser would read without a word, and finds halves of surrogate pairs. JSON lets them in as escapes, but they are no characters: nobody could write them
 * into a record again.
 */
final class UnicodeText {

    static final String UNSOUND = "text with half a surrogate pair";

    /** The first byte of a surrogate, were it written in UTF-8. */
    private static final byte SURROGATE = (byte) 0xED;

    static final String NOT_UTF_8 = "must be in UTF-8";

    private UnicodeText() {}

    /** Whether JSON in these bytes can be UTF-8: the others begin with a mark of their own or a zero among four bytes. */
    static boolean mayBeUtf8(byte[] source) {
        for (int i = 0; i < Math.min(4, source.length); i++) {
            if (source[i] == 0 || source[i] == (byte) 0xFE || source[i] == (byte) 0xFF) {
                return false;
            }
        }
        return true;
    }

    /** Whether all names and strings of {@code json}, which was read from {@code source}, are sound text. */
    static boolean isSound(byte[] source, JsonNode json) {
        return !mayHoldSurrogates(source) || isSound(json);
    }

    private static boolean mayHoldSurrogates(byte[] source) {
        for (byte b : source) {
            if (b == '\\' || b == SURROGATE) {
                return true;
            }
        }
        return false;
    }

    private static boolean isSound(JsonNode json) {
        if (json.isString()) {
            return isSound(json.stringValue());
        }
        for (Map.Entry<String, JsonNode> field : json.properties()) {
            if (!isSound(field.getKey())) {
                return false;
            }
        }
        for (JsonNode child : json) {
            if (!isSound(child)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isSound(String text) {
        return text.codePoints().noneMatch(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE);
    }
}
