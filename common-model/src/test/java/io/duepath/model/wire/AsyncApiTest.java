package io.duepath.model.wire;

import static org.assertj.core.api.Assertions.assertThat;

import io.duepath.model.WireName;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** {@code docs/asyncapi.yaml} says what the catalogue says: every topic and type, and nothing else. */
class AsyncApiTest {

    private static final Path DOCS = Path.of("../docs");
    private static final JsonNode DOCUMENT =
            new YAMLMapper().readTree(DOCS.resolve("asyncapi.yaml").toFile());

    static List<Topic> topics() {
        return Topics.all();
    }

    static List<MessageType<?>> types() {
        return MessageTypes.all();
    }

    @Test
    void isAsyncApi3() {
        assertThat(DOCUMENT.at("/asyncapi").asString()).isEqualTo("3.0.0");
    }

    @Test
    void hasEveryTopicAndNoOther() {
        assertThat(DOCUMENT.at("/channels")
                        .valueStream()
                        .map(c -> c.path("address").asString()))
                .containsExactlyElementsOf(topics().stream().map(Topic::name).toList());
    }

    @Test
    void hasEveryMessageTypeAndNoOther() {
        assertThat(DOCUMENT.at("/components/messages").propertyNames())
                .containsExactlyElementsOf(
                        types().stream().map(MessageType::name).toList());
    }

    @ParameterizedTest
    @MethodSource("topics")
    void saysOfEachTopicWhatItCarriesWhoWritesItAndHowItIsKept(Topic topic) {
        JsonNode channel = DOCUMENT.path("channels").path(topic.name().substring("duepath.".length()));
        List<String> types =
                topic.types().stream().map(t -> MessageTypes.of(t).name()).toList();

        assertThat(channel.path("x-writer").asString()).isEqualTo(WireName.of(topic.writer()));
        assertThat(channel.path("x-key").asString()).isEqualTo(WireName.of(topic.key()));
        assertThat(channel.path("x-partitions").asString()).isEqualTo(WireName.of(topic.partitions()));
        assertThat(channel.path("description").asString()).isNotBlank();
        assertThat(channel.path("messages").propertyNames()).containsExactlyElementsOf(types);
        assertThat(channel.path("messages")
                        .valueStream()
                        .map(m -> m.path("$ref").asString()))
                .containsExactlyElementsOf(
                        types.stream().map(t -> "#/components/messages/" + t).toList());
        JsonNode kept = channel.at("/bindings/kafka/topicConfiguration");
        Map<String, String> settings = topic.settings();
        assertThat(kept.at("/cleanup.policy").valueStream().map(JsonNode::asString))
                .containsExactly(settings.get("cleanup.policy"));
        assertThat(kept.path("retention.ms").asString()).isEqualTo(settings.getOrDefault("retention.ms", ""));
    }

    @ParameterizedTest
    @MethodSource("types")
    void refersToTheSchemaThatIsChecked(MessageType<?> type) throws Exception {
        JsonNode message = DOCUMENT.path("components").path("messages").path(type.name());
        Path referred = DOCS.resolve(message.at("/payload/schema/$ref").asString());

        assertThat(message.path("name").asString()).isEqualTo(type.name());
        assertThat(message.at("/traits/0/$ref").asString()).isEqualTo("#/components/messageTraits/cloud-event");
        assertThat(referred.toRealPath())
                .isEqualTo(Path.of("src/main/resources", type.schemaResource()).toRealPath());
        assertThat(message.path("summary").asString())
                .isEqualTo(SchemaFiles.read(type).path("description").asString());
    }

    @Test
    void namesTheHeadersThatAreWritten() {
        assertThat(DOCUMENT.at("/components/messageTraits/cloud-event/headers/properties")
                        .propertyNames())
                .containsExactlyInAnyOrder(
                        "ce_specversion",
                        "ce_id",
                        "ce_source",
                        "ce_type",
                        "ce_time",
                        "ce_causationid",
                        "ce_traceparent");
    }
}
