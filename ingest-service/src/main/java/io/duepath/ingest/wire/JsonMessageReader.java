package io.duepath.ingest.wire;

import static io.duepath.ingest.domain.RejectionReason.ATTRIBUTE_INVALID;
import static io.duepath.ingest.domain.RejectionReason.NOT_A_CLOUD_EVENT;
import static io.duepath.ingest.domain.RejectionReason.NOT_JSON;

import io.duepath.ingest.domain.FactData;
import io.duepath.ingest.domain.MessageReader;
import io.duepath.ingest.domain.Pointers;
import io.duepath.ingest.domain.RawEvent;
import io.duepath.ingest.domain.RawMessage;
import io.duepath.ingest.domain.UnreadableMessageException;
import io.duepath.model.event.Fact;
import io.duepath.model.fault.Problem;
import io.duepath.model.wire.Json;
import io.duepath.model.wire.MessageType;
import io.duepath.model.wire.MessageTypes;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectReader;

/**
 * CloudEvents 1.0 in JSON, both modes. It reads them itself because the SDK stops at the first thing that is wrong, and
 * senders are owed all of them.
 */
public final class JsonMessageReader implements MessageReader {

    private static final ObjectReader TREE = Json.mapper()
            .reader()
            .with(
                    DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY,
                    DeserializationFeature.FAIL_ON_TRAILING_TOKENS,
                    DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);

    /** Jackson throws {@link NumberFormatException} as it is for an exponent of more than ten digits. */
    private static final String ENDLESS_NUMBER = "a number whose exponent is too long";

    private final Map<String, Class<? extends Fact>> facts = MessageTypes.all().stream()
            .filter(type -> Fact.class.isAssignableFrom(type.data()))
            .collect(Collectors.toUnmodifiableMap(
                    MessageType::name, type -> type.data().asSubclass(Fact.class)));

    @Override
    public Optional<Class<? extends Fact>> factNamed(String type) {
        return Optional.ofNullable(facts.get(type));
    }

    @Override
    public RawEvent read(RawMessage message) throws UnreadableMessageException {
        Optional<Map<String, String>> attributes = message.attributes();
        if (attributes.isPresent()) {
            return new RawEvent(attributes.get(), data(message.body()), List.of());
        }
        return structured(event(message.body()));
    }

    private static JsonNode event(byte[] body) throws UnreadableMessageException {
        if (!UnicodeText.mayBeUtf8(body)) {
            throw new UnreadableMessageException(NOT_JSON.at("", UnicodeText.NOT_UTF_8));
        }
        try {
            JsonNode event = TREE.readTree(body);
            if (!event.isObject()) {
                throw new UnreadableMessageException(NOT_A_CLOUD_EVENT.at("", "an event is a JSON object"));
            }
            if (!UnicodeText.isSound(body, event)) {
                throw new UnreadableMessageException(NOT_JSON.at("", UnicodeText.UNSOUND));
            }
            return event;
        } catch (JacksonException e) {
            throw new UnreadableMessageException(NOT_JSON.at("", "not JSON" + place(e)));
        } catch (NumberFormatException e) {
            throw new UnreadableMessageException(NOT_JSON.at("", ENDLESS_NUMBER));
        }
    }

    private static RawEvent structured(JsonNode event) {
        Map<String, String> attributes = new HashMap<>();
        List<Problem> problems = new ArrayList<>();
        FactData data = JsonFactData.MISSING;
        for (Map.Entry<String, JsonNode> field : event.properties()) {
            JsonNode value = field.getValue();
            switch (field.getKey()) {
                case "data" -> data = JsonFactData.of(value);
                case "data_base64" -> data = base64(value);
                default -> attribute(field.getKey(), value, attributes, problems);
            }
        }
        return new RawEvent(attributes, data, problems);
    }

    private static void attribute(String name, JsonNode value, Map<String, String> attributes, List<Problem> problems) {
        if (value.isString()) {
            attributes.put(name, value.stringValue());
        } else if (value.isBoolean() || value.isIntegralNumber()) {
            attributes.put(name, value.asString());
        } else if (!value.isNull()) {
            problems.add(ATTRIBUTE_INVALID.at(
                    "/" + Pointers.step(name), "neither an attribute of CloudEvents nor a simple extension"));
        }
    }

    private static FactData base64(JsonNode value) {
        try {
            return data(Base64.getDecoder().decode(value.isString() ? value.stringValue() : "!"));
        } catch (IllegalArgumentException e) {
            return JsonFactData.broken(NOT_JSON.at("/data_base64", "not Base64"));
        }
    }

    private static FactData data(byte[] body) {
        if (body.length == 0) {
            return JsonFactData.MISSING;
        }
        if (!UnicodeText.mayBeUtf8(body)) {
            return JsonFactData.broken(NOT_JSON.at("/data", UnicodeText.NOT_UTF_8));
        }
        try {
            JsonNode data = TREE.readTree(body);
            return UnicodeText.isSound(body, data)
                    ? JsonFactData.of(data)
                    : JsonFactData.broken(NOT_JSON.at("/data", UnicodeText.UNSOUND));
        } catch (JacksonException e) {
            return JsonFactData.broken(NOT_JSON.at("/data", "not JSON" + place(e)));
        } catch (NumberFormatException e) {
            return JsonFactData.broken(NOT_JSON.at("/data", ENDLESS_NUMBER));
        }
    }

    private static String place(JacksonException e) {
        return Optional.ofNullable(e.getLocation())
                .map((Function<TokenStreamLocation, String>)
                        at -> " at line " + at.getLineNr() + ", column " + at.getColumnNr())
                .orElse("");
    }
}
