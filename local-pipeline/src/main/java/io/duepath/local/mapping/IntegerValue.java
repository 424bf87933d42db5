package io.duepath.local.mapping;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.IntNode;

/** A whole number in a column. */
record IntegerValue(String column) implements Value {

    @Override
    public @Nullable JsonNode of(Row row) {
        String cell = row.filled(column);
        if (cell.isEmpty()) {
            return null;
        }
        try {
            return IntNode.valueOf(Integer.parseInt(cell));
        } catch (NumberFormatException e) {
            row.invalid(column, "is no whole number");
            return null;
        }
    }

    @Override
    public List<String> columns() {
        return List.of(column);
    }
}
