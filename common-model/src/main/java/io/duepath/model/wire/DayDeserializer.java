package io.duepath.model.wire;

import java.time.LocalDate;
import java.time.Month;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.ext.javatime.deser.LocalDateDeserializer;

/**
 * Reads days as they are nearly always written, {@code yyyy-MM-dd}, without a formatter's cost; leaves every other
 * spelling to Jackson.
 */
final class DayDeserializer extends LocalDateDeserializer {

    @Override
    public LocalDate deserialize(JsonParser in, DeserializationContext context) {
        if (in.hasToken(JsonToken.VALUE_STRING) && in.getStringLength() == 10) {
            char[] text = in.getStringCharacters();
            int at = in.getStringOffset();
            if (text[at + 4] == '-' && text[at + 7] == '-') {
                int year = number(text, at, 4);
                int month = number(text, at + 5, 2);
                int day = number(text, at + 8, 2);
                if (year >= 0
                        && month > 0
                        && month <= 12
                        && day > 0
                        && day <= Month.of(month).minLength()) {
                    return LocalDate.of(year, month, day);
                }
            }
        }
        return super.deserialize(in, context);
    }

    /** The number of these digits; negative if any is not a digit. */
    private static int number(char[] text, int from, int digits) {
        int number = 0;
        for (int i = from; i < from + digits; i++) {
            int digit = text[i] - '0';
            if (digit < 0 || digit > 9) {
                return Integer.MIN_VALUE;
            }
            number = 10 * number + digit;
        }
        return number;
    }
}
