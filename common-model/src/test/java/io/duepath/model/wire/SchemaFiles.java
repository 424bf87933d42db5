package io.duepath.model.wire;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** The schema files as trees, for tests that look into them. */
final class SchemaFiles {

    private SchemaFiles() {}

    static JsonNode read(MessageType<?> type) {
        try (InputStream in = SchemaFiles.class.getResourceAsStream(type.schemaResource())) {
            return Json.mapper().readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<String> required(JsonNode schema) {
        return schema.get("required").valueStream().map(JsonNode::asString).toList();
    }
}
