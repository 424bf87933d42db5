package io.duepath.model.text;

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

/** The JSON Schema of a kind of file: names, required fields, spellings and ranges; unknown fields are refused by name. */
public final class FileSchema {

    private final Schema schema;

    private FileSchema(Schema schema) {
        this.schema = schema;
    }

    /** The schema in a resource beside a class. */
    public static FileSchema beside(Class<?> owner, String resource) {
        SchemaRegistryConfig config = SchemaRegistryConfig.builder()
                .formatAssertionsEnabled(true)
                .pathType(PathType.JSON_POINTER)
                .locale(Locale.ROOT)
                .build();
        SchemaRegistry registry = SchemaRegistry.withDefaultDialect(
                SpecificationVersion.DRAFT_2020_12, builder -> builder.schemaRegistryConfig(config));
        try (InputStream in = owner.getResourceAsStream(resource)) {
            return new FileSchema(
                    registry.getSchema(Objects.requireNonNull(in, "the schema is missing"), InputFormat.JSON));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Adds everything that breaks the schema, keys that stand twice included. */
    public void check(YamlText text, Findings findings) {
        text.twice().forEach((pointer, line) -> findings.addOn(line, pointer, "stands twice"));
        schema.validate(text.root())
                .forEach(error -> findings.add(
                        pointer(error.getInstanceLocation().toString(), error.getProperty()), error.getMessage()));
    }

    private static String pointer(String place, @Nullable String field) {
        return field == null ? place : place + "/" + field.replace("~", "~0").replace("/", "~1");
    }
}
