package io.duepath.model.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.duepath.model.fixture.SampleMessages;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Every type of the catalogue, through its record, its golden file and its schema. */
class WireFormatTest {

    private static final Path SCHEMAS = Path.of("src/main/resources/io/duepath/model/schemas");
    private static final String MARKER = "Zhang Wei \u2713";

    static List<MessageType<?>> types() {
        return MessageTypes.all();
    }

    @Test
    void everyTypeHasASampleASchemaAndAGoldenFileAndThereAreNoOthers() {
        List<String> files =
                types().stream().map(t -> t.name() + ".json").sorted().toList();

        assertThat(GoldenFiles.names(GoldenFiles.FOLDER)).isEqualTo(files);
        assertThat(GoldenFiles.names(SCHEMAS)).isEqualTo(files);
        assertThat(SampleMessages.all())
                .extracting(m -> (Object) m.getClass())
                .containsExactlyInAnyOrderElementsOf(
                        types().stream().map(MessageType::data).toList());
    }

    @ParameterizedTest
    @MethodSource("types")
    void readsTheGoldenFileAsTheSample(MessageType<?> type) {
        assertThat((Object) Json.mapper().readValue(GoldenFiles.text(type), type.data()))
                .isEqualTo(SampleMessages.of(type.data()));
    }

    @ParameterizedTest
    @MethodSource("types")
    void writesTheSampleAsTheGoldenFile(MessageType<?> type) {
        Object sample = SampleMessages.of(type.data());

        assertThat(GoldenFiles.written(sample)).isEqualTo(GoldenFiles.text(type));
        assertThat(Json.mapper().readTree(Json.mapper().writeValueAsBytes(sample)))
                .isEqualTo(GoldenFiles.tree(type));
    }

    @ParameterizedTest
    @MethodSource("types")
    void theSchemaAcceptsTheGoldenFile(MessageType<?> type) {
        assertThat(Schemas.check(type, GoldenFiles.tree(type))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("types")
    void optionalFieldsMayBeAbsentAndAreNotWrittenWhenEmpty(MessageType<?> type) {
        JsonNode schema = SchemaFiles.read(type);
        ObjectNode least = GoldenFiles.tree(type).retain(SchemaFiles.required(schema));

        assertThat(Schemas.check(type, least)).isEmpty();
        ObjectNode again = (ObjectNode) Json.mapper()
                .readTree(Json.mapper().writeValueAsBytes(Json.mapper().treeToValue(least, type.data())));
        assertThat(again.retain(SchemaFiles.required(schema))).isEqualTo(least);
        assertThat(again.values()).noneMatch(JsonNode::isNull);
    }

    @ParameterizedTest
    @MethodSource("types")
    void refusesAnUnknownFieldByName(MessageType<?> type) {
        ObjectNode data = GoldenFiles.tree(type).put("co/l~our", "red");

        assertThat(Schemas.check(type, data)).singleElement().satisfies(v -> {
            assertThat(v.pointer()).isEqualTo("/co~1l~0our");
            assertThat(v.message()).contains("co/l~our").doesNotContain("red");
        });
        assertThatThrownBy(() -> Json.mapper().treeToValue(data, type.data())).isInstanceOf(JacksonException.class);
    }

    @ParameterizedTest
    @MethodSource("types")
    void refusesAMissingFieldAtItsPlace(MessageType<?> type) {
        for (String field : SchemaFiles.required(SchemaFiles.read(type))) {
            ObjectNode data = GoldenFiles.tree(type);
            data.remove(field);

            assertThat(Schemas.check(type, data))
                    .as(field)
                    .extracting(Schemas.Violation::pointer)
                    .containsExactly("/" + field);
        }
    }

    @ParameterizedTest
    @MethodSource("types")
    void refusesAWrongTypeAtItsPlaceAndNeverQuotesTheValue(MessageType<?> type) {
        SchemaFiles.read(type).get("properties").forEachEntry((field, rule) -> {
            boolean text = rule.get("type").asString().equals("string");
            JsonNode wrong = JsonNodeFactory.instance.stringNode(MARKER);
            ObjectNode data = GoldenFiles.tree(type);
            data.set(field, text ? JsonNodeFactory.instance.arrayNode().add(wrong) : wrong);

            assertThat(Schemas.check(type, data)).as(field).isNotEmpty().allSatisfy(v -> {
                assertThat(v.pointer()).isEqualTo("/" + field);
                assertThat(v.message()).doesNotContain(MARKER);
            });
        });
    }

    @ParameterizedTest
    @MethodSource("types")
    void nullIsNotAbsence(MessageType<?> type) {
        for (String field : GoldenFiles.tree(type).propertyNames()) {
            ObjectNode data = GoldenFiles.tree(type).putNull(field);

            assertThat(Schemas.check(type, data))
                    .extracting(Schemas.Violation::pointer)
                    .isNotEmpty()
                    .containsOnly("/" + field);
        }
    }

    @Test
    void namesThePlaceInsideListsAndObjects() {
        MessageType<?> type =
                MessageTypes.named("duepath.repayment-received.v1").orElseThrow();
        ObjectNode data = GoldenFiles.tree(type);
        ObjectNode allocation = (ObjectNode) data.get("allocations").get(0);
        allocation.put("note", "x").put("amount", 300).remove("instalment");

        assertThat(Schemas.check(type, data))
                .extracting(Schemas.Violation::pointer)
                .containsExactly("/allocations/0/amount", "/allocations/0/instalment", "/allocations/0/note");
    }

    @Test
    void namesAllPlacesAtOnceInTheSameOrderEveryTime() {
        MessageType<?> type =
                MessageTypes.named("duepath.instalment-scheduled.v1").orElseThrow();
        ObjectNode data = GoldenFiles.tree(type)
                .put("dueDate", "2026-02-30")
                .put("amount", "3e2")
                .put("currency", "yuan")
                .put("instalment", 0)
                .put("loanId", "L 1");

        assertThat(Schemas.check(type, data))
                .extracting(Schemas.Violation::pointer)
                .containsExactly("/amount", "/currency", "/dueDate", "/instalment", "/loanId");
    }

    @Test
    void refusesTextThatOnlyLooksRight() {
        MessageType<?> type =
                MessageTypes.named("duepath.instalment-scheduled.v1").orElseThrow();
        List<String> accepted = new ArrayList<>();
        for (String amount : List.of("300\n", "-1", "+1", "1.", ".5", "1,5", "0x10", "1.12345", "1234567890123456")) {
            if (Schemas.check(type, GoldenFiles.tree(type).put("amount", amount))
                    .isEmpty()) {
                accepted.add(amount);
            }
        }
        for (String date : List.of("2026-1-1", "20260101", "2026-01-01T00:00:00Z", "+12026-01-01", "2026-01-01\n")) {
            if (Schemas.check(type, GoldenFiles.tree(type).put("dueDate", date)).isEmpty()) {
                accepted.add(date);
            }
        }
        assertThat(accepted).isEmpty();
    }

    @Test
    void readersAreAsStrictAboutNumbersAndTextsAsTheSchema() {
        MessageType<?> type =
                MessageTypes.named("duepath.instalment-scheduled.v1").orElseThrow();
        for (ObjectNode data : List.of(
                GoldenFiles.tree(type).put("loanId", 17),
                GoldenFiles.tree(type).put("instalment", "1"),
                GoldenFiles.tree(type).put("instalment", 1.5),
                GoldenFiles.tree(type).put("revision", "1"),
                GoldenFiles.tree(type).put("revision", 1.5))) {
            assertThatThrownBy(() -> Json.mapper().treeToValue(data, type.data()))
                    .as(data.toString())
                    .isInstanceOf(JacksonException.class);
        }
        MessageType<?> closed = MessageTypes.named("duepath.loan-closed.v1").orElseThrow();
        ObjectNode byNumber = GoldenFiles.tree(closed).put("reason", 0);
        assertThatThrownBy(() -> Json.mapper().treeToValue(byNumber, closed.data()))
                .isInstanceOf(JacksonException.class);
    }
}
