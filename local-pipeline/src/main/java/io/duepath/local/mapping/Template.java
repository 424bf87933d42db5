package io.duepath.local.mapping;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.StringNode;

/** Text with columns in braces, such as {@code "{loan}/{month}"}; without any, a constant. */
final class Template implements Value {

    private static final Pattern COLUMN = Pattern.compile("\\{([^{}]+)}");

    /** Text and names of columns in turn, beginning and ending with text. */
    private final List<String> parts;

    private Template(List<String> parts) {
        this.parts = parts;
    }

    /** The template; nothing if a brace is left over. */
    static Optional<Template> of(String text) {
        List<String> parts = new ArrayList<>();
        Matcher columns = COLUMN.matcher(text);
        int end = 0;
        while (columns.find()) {
            parts.add(text.substring(end, columns.start()));
            parts.add(columns.group(1).strip());
            end = columns.end();
        }
        parts.add(text.substring(end));
        for (int i = 0; i < parts.size(); i += 2) {
            if (parts.get(i).indexOf('{') >= 0 || parts.get(i).indexOf('}') >= 0) {
                return Optional.empty();
            }
        }
        return Optional.of(new Template(parts));
    }

    String text(Row row) {
        StringBuilder text = new StringBuilder(parts.get(0));
        for (int i = 1; i < parts.size(); i += 2) {
            text.append(row.filled(parts.get(i))).append(parts.get(i + 1));
        }
        return text.toString();
    }

    @Override
    public JsonNode of(Row row) {
        return StringNode.valueOf(text(row));
    }

    @Override
    public List<String> columns() {
        List<String> columns = new ArrayList<>();
        for (int i = 1; i < parts.size(); i += 2) {
            columns.add(parts.get(i));
        }
        return columns;
    }
}
