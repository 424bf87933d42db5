package io.duepath.model.wire;

import io.duepath.model.loan.DayText;
import java.nio.CharBuffer;
import java.time.LocalDate;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.ext.javatime.deser.LocalDateDeserializer;

/** Reads days as they are nearly always written, and leaves every other spelling to Jackson. */
final class DayDeserializer extends LocalDateDeserializer {

    @Override
    public LocalDate deserialize(JsonParser in, DeserializationContext context) {
        if (in.hasToken(JsonToken.VALUE_STRING) && in.getStringLength() == DayText.LENGTH) {
            LocalDate day =
                    DayText.read(CharBuffer.wrap(in.getStringCharacters(), in.getStringOffset(), DayText.LENGTH), 0);
            if (day != null) {
                return day;
            }
        }
        return super.deserialize(in, context);
    }
}
