package io.duepath.local.mapping;

import java.util.List;
import tools.jackson.databind.JsonNode;

/** The same number or truth value in every row. */
record Constant(JsonNode value) implements Value {

    @Override
    public JsonNode of(Row row) {
        return value;
    }

    @Override
    public List<String> columns() {
        return List.of();
    }
}
