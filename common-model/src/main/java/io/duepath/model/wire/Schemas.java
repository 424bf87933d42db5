package io.duepath.model.wire;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import com.networknt.schema.path.PathType;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * The JSON Schemas of all message types, prepared once. They are the contract with every sender: names, required
 * fields, spellings and ranges; unknown fields are refused by name. Safe for any number of threads.
 */
public final class Schemas {

    private static final SchemaRegistryConfig CONFIG = SchemaRegistryConfig.builder()
            .formatAssertionsEnabled(true)
            .pathType(PathType.JSON_POINTER)
            .locale(Locale.ROOT)
            .build();

    private static final SchemaRegistry REGISTRY = SchemaRegistry.withDefaultDialect(
            SpecificationVersion.DRAFT_2020_12, builder -> builder.schemaRegistryConfig(CONFIG));

    private static final Map<String, Schema> BY_TYPE =
            MessageTypes.all().stream().collect(Collectors.toUnmodifiableMap(MessageType::name, Schemas::prepared));

    private Schemas() {}

    /**
     * One thing that is wrong with a message's data.
     *
     * @param pointer the JSON pointer of the place; of the field itself where one is missing or unknown
     * @param message the rule that is broken, in English; never quotes a value
     */
    public record Violation(String pointer, String message) {}

    /** Everything that is wrong with {@code data} as data of {@code type}, by place; empty if nothing is. */
    public static List<Violation> check(MessageType<?> type, JsonNode data) {
        Schema schema = BY_TYPE.get(type.name());
        if (schema == null) {
            throw new IllegalArgumentException(type.name() + " is not in the catalogue");
        }
        return schema.validate(BoundedNumbers.of(data)).stream()
                .map(e -> new Violation(pointer(e.getInstanceLocation().toString(), e.getProperty()), e.getMessage()))
                .distinct()
                .sorted(Comparator.comparing(Violation::pointer).thenComparing(Violation::message))
                .toList();
    }

    /** The place itself, or the field of it that is missing or unknown, as one more step (RFC 6901). */
    private static String pointer(String place, @Nullable String field) {
        return field == null ? place : place + "/" + field.replace("~", "~0").replace("/", "~1");
    }

    private static Schema prepared(MessageType<?> type) {
        try (InputStream in = Schemas.class.getResourceAsStream(type.schemaResource())) {
            if (in == null) {
                throw new IllegalStateException(type.name() + " has no schema");
            }
            Schema schema = REGISTRY.getSchema(in, InputFormat.JSON);
            schema.initializeValidators();
            return schema;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
