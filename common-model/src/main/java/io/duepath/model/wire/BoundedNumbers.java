package io.duepath.model.wire;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.BigIntegerNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * JSON for the schema validator, which fails instead of answering when a number like 1e30 is to be held against the
 * bounds of an integer. Such a number is far outside all bounds, and so is the one put in its place.
 */
final class BoundedNumbers {

    private static final int LONG_DIGITS = 18;
    private static final BigInteger FAR = BigInteger.TEN.pow(2 * LONG_DIGITS);

    private BoundedNumbers() {}

    /** The same, unless it holds such a number; then a copy. */
    static JsonNode of(JsonNode json) {
        return holdsFar(json) ? bounded(json.deepCopy()) : json;
    }

    private static boolean holdsFar(JsonNode json) {
        if (!json.isContainer()) {
            return isFar(json);
        }
        for (JsonNode child : json) {
            if (holdsFar(child)) {
                return true;
            }
        }
        return false;
    }

    private static JsonNode bounded(JsonNode json) {
        if (json instanceof ObjectNode object) {
            for (Map.Entry<String, JsonNode> field : object.properties()) {
                field.setValue(bounded(field.getValue()));
            }
        } else if (json instanceof ArrayNode array) {
            for (int i = 0; i < array.size(); i++) {
                array.set(i, bounded(array.get(i)));
            }
        } else if (isFar(json)) {
            return BigIntegerNode.valueOf(json.decimalValue().signum() < 0 ? FAR.negate() : FAR);
        }
        return json;
    }

    private static boolean isFar(JsonNode json) {
        if (!json.isNumber() || json.isIntegralNumber()) {
            return false;
        }
        BigDecimal number = json.decimalValue();
        return (long) number.precision() - number.scale() > LONG_DIGITS;
    }
}
