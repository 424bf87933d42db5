package io.duepath.local.mapping;

import io.duepath.model.wire.Json;
import io.duepath.model.wire.MessageType;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** The fields of a type's data, read from its JSON Schema. */
final class TypeFields {

    private final JsonNode schema;

    private TypeFields(JsonNode schema) {
        this.schema = schema;
    }

    static TypeFields of(MessageType<?> type) {
        try (InputStream in = TypeFields.class.getResourceAsStream(type.schemaResource())) {
            return new TypeFields(Json.mapper().readTree(Objects.requireNonNull(in, "a type has a schema")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Collection<String> all() {
        return schema.path("properties").propertyNames();
    }

    /** A set of its own for each caller. */
    Set<String> required() {
        Set<String> names = new LinkedHashSet<>();
        schema.path("required").forEach(name -> names.add(name.stringValue()));
        return names;
    }
}
