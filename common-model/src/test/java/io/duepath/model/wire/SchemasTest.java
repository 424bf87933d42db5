package io.duepath.model.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.duepath.model.Message;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** The schemas say what the records say. */
class SchemasTest {

    static List<MessageType<?>> types() {
        return MessageTypes.all();
    }

    @ParameterizedTest
    @MethodSource("types")
    void theSchemaNamesItsTypeAndDraft(MessageType<?> type) {
        JsonNode schema = SchemaFiles.read(type);
        String word = schema.get("title").asString();

        assertThat(type.name()).isEqualTo("duepath." + word + ".v1");
        assertThat(schema.get("$id").asString()).isEqualTo("urn:duepath:" + word + ":v1");
        assertThat(schema.get("$schema").asString()).isEqualTo("https://json-schema.org/draft/2020-12/schema");
    }

    @ParameterizedTest
    @MethodSource("types")
    void theSchemaHasTheFieldsOfTheRecordAndRequiresTheSame(MessageType<?> type) {
        assertSame(SchemaFiles.read(type), type.data());
    }

    @Test
    void refusesATypeOutsideTheCatalogue() {
        record Foreign() implements Message {}
        MessageType<Foreign> foreign = new MessageType<>("duepath.foreign.v1", Foreign.class);
        JsonNode data = Json.mapper().createObjectNode();

        assertThatThrownBy(() -> Schemas.check(foreign, data)).isInstanceOf(IllegalArgumentException.class);
    }

    private static void assertSame(JsonNode schema, Class<?> record) {
        List<RecordComponent> components = Arrays.asList(record.getRecordComponents());
        JsonNode properties = schema.get("properties");

        assertThat(properties.propertyNames())
                .as(record.getSimpleName())
                .containsExactlyElementsOf(
                        components.stream().map(RecordComponent::getName).toList());
        assertThat(SchemaFiles.required(schema))
                .as(record.getSimpleName())
                .isEqualTo(components.stream()
                        .filter(c -> !optional(c))
                        .map(RecordComponent::getName)
                        .toList());
        assertThat(schema.get("additionalProperties").asBoolean()).isFalse();
        for (RecordComponent component : components) {
            JsonNode property = properties.get(component.getName());
            assertThat(property.path("description").asString())
                    .as(component.getName())
                    .isNotBlank();
            JsonNode value = property.path("items").isMissingNode() ? property : property.get("items");
            if (value.has("properties")) {
                assertSame(value, element(component.getGenericType()));
            }
        }
    }

    /** Absent is null for {@code @Nullable}, empty for lists and maps, and 0 for the numbers of facts. */
    private static boolean optional(RecordComponent component) {
        Class<?> type = component.getType();
        boolean fact = component.getDeclaringRecord().getPackageName().endsWith(".event");
        return component.getAnnotatedType().isAnnotationPresent(Nullable.class)
                || type == List.class
                || type == Map.class
                || (fact && type == int.class);
    }

    private static Class<?> element(Type type) {
        return type instanceof ParameterizedType list ? (Class<?>) list.getActualTypeArguments()[0] : (Class<?>) type;
    }
}
