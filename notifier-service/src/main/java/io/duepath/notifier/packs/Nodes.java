package io.duepath.notifier.packs;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads values out of nodes that keep to the schema. */
final class Nodes {

    private Nodes() {}

    static List<String> strings(JsonNode array) {
        return array.valueStream().map(JsonNode::stringValue).toList();
    }

    static <E extends Enum<E>> E one(Class<E> type, JsonNode node) {
        return Enum.valueOf(type, node.stringValue().toUpperCase(Locale.ROOT));
    }

    static <E extends Enum<E>> Set<E> some(Class<E> type, JsonNode array) {
        return array.valueStream().map(node -> one(type, node)).collect(Collectors.toSet());
    }

    static @Nullable String text(JsonNode node) {
        return node.isString() ? node.stringValue() : null;
    }
}
