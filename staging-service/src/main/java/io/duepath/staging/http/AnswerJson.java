package io.duepath.staging.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.duepath.model.wire.Json;
import java.util.List;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * The JSON of answers: that of the published language, but a list without entries is there, and instances of different
 * builds understand each other as far as they can.
 */
public final class AnswerJson {

    private static final JsonMapper MAPPER = Json.mapper()
            .rebuild()
            .withConfigOverride(
                    List.class,
                    list -> list.setInclude(
                            JsonInclude.Value.construct(JsonInclude.Include.ALWAYS, JsonInclude.Include.ALWAYS)))
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private AnswerJson() {}

    static String write(Object answer) {
        return MAPPER.writeValueAsString(answer);
    }

    /** What reads the answers of other instances. */
    public static JsonMapper mapper() {
        return MAPPER;
    }
}
