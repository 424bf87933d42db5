package io.duepath.model.text;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.Map;
import java.util.Set;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.events.CollectionEndEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * A YAML document as JSON, with the line of every place. Scalars are read as YAML's JSON schema reads them, so dates
 * stay text and decimals stay exact.
 */
public final class YamlText {

    private static final int MAX_DEPTH = 64;
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final Map<String, Integer> lines = new HashMap<>();
    private final Map<String, Integer> twice = new HashMap<>();
    private final JsonNode root;

    /** Text that is no YAML, or more than one document. */
    public static final class Malformed extends Exception {

        private static final long serialVersionUID = 1L;

        private final int line;

        Malformed(int line, String message) {
            super(message);
            this.line = line;
        }

        /** Where, counted from 1; 0 if unknown. */
        public int line() {
            return line;
        }
    }

    private YamlText(Node node) {
        root = json(node, "");
    }

    /** Reads one document. */
    public static YamlText parse(String text) throws Malformed {
        LoadSettings settings =
                LoadSettings.builder().setMaxAliasesForCollections(0).build();
        try {
            checkDepth(new Parse(settings).parseString(text));
            Iterator<Node> documents =
                    new Compose(settings).composeAllFromString(text).iterator();
            if (!documents.hasNext()) {
                throw new Malformed(1, "the file is empty");
            }
            Node first = documents.next();
            if (documents.hasNext()) {
                throw new Malformed(line(documents.next()), "a second document begins; a file holds one");
            }
            return new YamlText(first);
        } catch (MarkedYamlEngineException e) {
            int line = e.getProblemMark().map(mark -> mark.getLine() + 1).orElse(0);
            throw new Malformed(line, "no YAML: " + e.getProblem());
        } catch (YamlEngineException e) {
            throw new Malformed(0, "no YAML: " + e.getMessage());
        }
    }

    /** Nodes are composed and read by recursion; the events before them are not. */
    private static void checkDepth(Iterable<Event> events) throws Malformed {
        int depth = 0;
        for (Event event : events) {
            if (event instanceof CollectionStartEvent && ++depth > MAX_DEPTH) {
                int line = event.getStartMark().map(mark -> mark.getLine() + 1).orElse(0);
                throw new Malformed(line, "nested deeper than " + MAX_DEPTH);
            }
            if (event instanceof CollectionEndEvent) {
                depth--;
            }
        }
    }

    /** The document. */
    public JsonNode root() {
        return root;
    }

    /** The lines of keys that stand twice in one mapping, by pointer. */
    public Map<String, Integer> twice() {
        return twice;
    }

    /** The line of a place; of what surrounds it where the place itself is missing. */
    public int line(String pointer) {
        String place = pointer;
        while (!lines.containsKey(place) && !place.isEmpty()) {
            place = place.substring(0, place.lastIndexOf('/'));
        }
        return lines.getOrDefault(place, 1);
    }

    private static int line(Node node) {
        return node.getStartMark().map(mark -> mark.getLine() + 1).orElse(0);
    }

    private JsonNode json(Node node, String pointer) {
        lines.putIfAbsent(pointer, line(node));
        if (node instanceof MappingNode mapping) {
            return object(mapping, pointer);
        }
        if (node instanceof SequenceNode sequence) {
            ArrayNode array = JSON.arrayNode();
            for (Node item : sequence.getValue()) {
                array.add(json(item, pointer + "/" + array.size()));
            }
            return array;
        }
        ScalarNode scalar = (ScalarNode) node;
        if (scalar.getScalarStyle() == ScalarStyle.LITERAL) {
            lines.put(pointer, line(node) + 1);
        }
        return scalar(scalar);
    }

    private ObjectNode object(MappingNode mapping, String pointer) {
        ObjectNode object = JSON.objectNode();
        Set<String> keys = new HashSet<>();
        for (NodeTuple entry : mapping.getValue()) {
            String key = entry.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : "?";
            String place = pointer + "/" + key.replace("~", "~0").replace("/", "~1");
            if (!keys.add(key)) {
                twice.put(place, line(entry.getKeyNode()));
            }
            lines.putIfAbsent(place, line(entry.getKeyNode()));
            object.set(key, json(entry.getValueNode(), place));
        }
        return object;
    }

    private static JsonNode scalar(ScalarNode scalar) {
        String text = scalar.getValue();
        Tag tag = scalar.getTag();
        try {
            if (tag.equals(Tag.INT)) {
                return JSON.numberNode(new BigInteger(text));
            }
            if (tag.equals(Tag.FLOAT)) {
                return JSON.numberNode(new BigDecimal(text));
            }
        } catch (NumberFormatException e) {
            return JSON.stringNode(text);
        }
        if (tag.equals(Tag.BOOL)) {
            return JSON.booleanNode(Boolean.parseBoolean(text));
        }
        return tag.equals(Tag.NULL) ? JSON.nullNode() : JSON.stringNode(text);
    }
}
