package io.duepath.local.mapping;

import io.duepath.model.text.FileSchema;
import io.duepath.model.text.Findings;
import io.duepath.model.text.YamlText;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads a mapping file: first against its schema, then for its meaning. */
final class MappingReader {

    private static final FileSchema SCHEMA = FileSchema.beside(MappingReader.class, "mapping-1.json");

    private final JsonNode root;
    private final Findings findings;

    private MappingReader(JsonNode root, Findings findings) {
        this.root = root;
        this.findings = findings;
    }

    /** The mapping; null if anything was found. */
    static @Nullable Mapping read(String name, YamlText text, Findings findings) {
        SCHEMA.check(text, findings);
        if (!findings.isEmpty()) {
            return null;
        }
        MappingReader reader = new MappingReader(text.root(), findings);
        CsvForm form = new CsvForm(reader.separator(), reader.encoding());
        List<EventRule> rules = reader.rules();
        return findings.isEmpty() ? new Mapping(name, text, form, rules) : null;
    }

    private char separator() {
        String separator = root.path("csv").path("separator").asString(",");
        return separator.equals("tab") ? '\t' : separator.charAt(0);
    }

    private Charset encoding() {
        String name = root.path("csv").path("encoding").asString("UTF-8");
        try {
            Charset encoding = Charset.forName(name);
            if (encoding.canEncode() && Arrays.equals("a\n".getBytes(encoding), new byte[] {'a', '\n'})) {
                return encoding;
            }
            findings.add("/csv/encoding", "an encoding in which lines end as in ASCII is needed");
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            findings.add("/csv/encoding", "no encoding of this name is known");
        }
        return StandardCharsets.UTF_8;
    }

    private List<EventRule> rules() {
        String source = root.path("source").stringValue();
        try {
            new URI(source);
        } catch (URISyntaxException e) {
            findings.add("/source", "must be a URI reference");
        }
        JsonNode numbers = root.path("csv");
        Decimals decimals = new Decimals(
                numbers.path("decimal").asString("."), numbers.path("thousands").asString(""));
        if (decimals.point().equals(decimals.group())) {
            findings.add("/csv/thousands", "decimal and thousands cannot be the same");
        }
        List<EventRule> rules = new ArrayList<>();
        JsonNode events = root.path("events");
        for (int i = 0; i < events.size(); i++) {
            EventRule rule = new RuleReader(events.get(i), "/events/" + i, decimals, findings).read(source);
            if (rule != null) {
                rules.add(rule);
            }
        }
        return rules;
    }
}
