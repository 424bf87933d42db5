package io.duepath.staging.rules;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import com.networknt.schema.path.PathType;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The JSON Schema of policy files: names, required fields, spellings and ranges; unknown fields are refused by name. */
final class PolicySchema {

    private static final Schema SCHEMA = load();

    private PolicySchema() {}

    static void check(JsonNode policy, Findings findings) {
        SCHEMA.validate(policy)
                .forEach(error -> findings.add(
                        pointer(error.getInstanceLocation().toString(), error.getProperty()), error.getMessage()));
    }

    private static String pointer(String place, @Nullable String field) {
        return field == null ? place : place + "/" + field.replace("~", "~0").replace("/", "~1");
    }

    private static Schema load() {
        SchemaRegistryConfig config = SchemaRegistryConfig.builder()
                .formatAssertionsEnabled(true)
                .pathType(PathType.JSON_POINTER)
                .locale(Locale.ROOT)
                .build();
        SchemaRegistry registry = SchemaRegistry.withDefaultDialect(
                SpecificationVersion.DRAFT_2020_12, builder -> builder.schemaRegistryConfig(config));
        try (InputStream in = PolicySchema.class.getResourceAsStream("treatment-policy-1.json")) {
            return registry.getSchema(Objects.requireNonNull(in, "the policy schema is missing"), InputFormat.JSON);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
