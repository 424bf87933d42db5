package io.duepath.ingest.wire;

import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * Finds halves of surrogate pairs. JSON lets them in as escapes, but they are no characters: nobody could write them
 * into a record again.
 */
final class UnicodeText {

    static final String UNSOUND = "text with half a surrogate pair";

    /** The first byte of a surrogate, were it written in UTF-8. */
    private static final byte SURROGATE = (byte) 0xED;

    private UnicodeText() {}

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
