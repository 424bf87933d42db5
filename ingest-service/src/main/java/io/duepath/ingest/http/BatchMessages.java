package io.duepath.ingest.http;

import static io.duepath.ingest.domain.RejectionReason.NOT_A_CLOUD_EVENT;
import static io.duepath.ingest.domain.RejectionReason.NOT_JSON;

import io.duepath.ingest.domain.Door;
import io.duepath.ingest.domain.RawMessage;
import io.duepath.ingest.domain.RejectionReason;
import io.duepath.model.wire.Json;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** Cuts a JSON array of events into its elements, each with the very bytes that were sent. */
final class BatchMessages {

    private BatchMessages() {}

    /** The elements; for something that is no array, one message that will be refused, and nothing is taken. */
    static List<RawMessage> cut(byte[] body, int maxEventBytes) {
        try (JsonParser parser = Json.mapper().createParser(body)) {
            if (parser.nextToken() != JsonToken.START_ARRAY) {
                return refused(body, maxEventBytes, NOT_A_CLOUD_EVENT, "a batch is a JSON array");
            }
            if (parser.currentTokenLocation().getByteOffset() < 0) {
                return refused(body, maxEventBytes, NOT_JSON, "must be in UTF-8");
            }
            List<RawMessage> elements = new ArrayList<>();
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                int start = (int) parser.currentTokenLocation().getByteOffset();
                parser.skipChildren();
                // The location of a scalar's end is known only once it was read to its end.
                parser.finishToken();
                int end = (int) parser.currentLocation().getByteOffset();
                elements.add(element(Arrays.copyOfRange(body, start, end), elements.size() + 1, maxEventBytes));
            }
            return parser.nextToken() == null
                    ? elements
                    : refused(body, maxEventBytes, NOT_JSON, "more than one value");
        } catch (JacksonException e) {
            return refused(body, maxEventBytes, NOT_JSON, "not JSON");
        }
    }

    private static RawMessage element(byte[] bytes, int number, int maxEventBytes) {
        return bytes.length > maxEventBytes
                ? RawMessage.oversized(Door.HTTP, Door.HTTP.line(number), maxEventBytes)
                : RawMessage.structured(Door.HTTP, Door.HTTP.line(number), bytes);
    }

    private static List<RawMessage> refused(byte[] body, int maxEventBytes, RejectionReason reason, String detail) {
        byte[] kept = body.length > maxEventBytes ? new byte[0] : body;
        return List.of(RawMessage.flawed(Door.HTTP, Door.HTTP.line(1), kept, reason.at("", detail)));
    }
}
