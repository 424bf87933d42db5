package io.duepath.model.wire;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.duepath.model.Message;
import java.util.Arrays;
import org.junit.jupiter.api.Timeout;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectReader;

/**
 * Any JSON against any type of the catalogue: the schema always has an answer, reading gives a message or Jackson's own
 * refusal, and what was written is what the schema allows.
 */
class MessageJsonFuzzTest {

    private static final ObjectReader EXACT =
            Json.mapper().reader().with(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);

    /** The first line names the type, the rest is the JSON. */
    @FuzzTest
    @Timeout(30)
    void reads(byte[] input) {
        int end = 0;
        while (end < input.length && input[end] != '\n') {
            end++;
        }
        String name = new String(input, 0, end, UTF_8);
        byte[] json = Arrays.copyOfRange(input, Math.min(end + 1, input.length), input.length);
        MessageTypes.named(name).ifPresent(type -> reads(type, json));
    }

    private static void reads(MessageType<?> type, byte[] json) {
        JsonNode tree;
        try {
            tree = EXACT.readTree(json);
        } catch (JacksonException | NumberFormatException refused) {
            return;
        }
        boolean allowed = Schemas.check(type, tree).isEmpty();
        Message message;
        try {
            message = Json.mapper().treeToValue(tree, type.data());
        } catch (JacksonException refused) {
            return;
        }
        if (message != null && allowed) {
            byte[] written = Json.mapper().writeValueAsBytes(message);
            assertThat(Schemas.check(type, Json.mapper().readTree(written))).isEmpty();
            assertThat(Json.mapper().readValue(written, type.data())).isEqualTo(message);
        }
    }
}
