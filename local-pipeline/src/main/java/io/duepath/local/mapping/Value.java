package io.duepath.local.mapping;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Where the value of a field comes from. */
interface Value {

    /** The value for a row; null if there is none, because its column is empty or the row has a problem with it. */
    @Nullable
    JsonNode of(Row row);

    /** The columns it is made of, the one to blame first. */
    List<String> columns();

    /** The same, but without a value, and without complaint, where its first column is empty. */
    default Value optional() {
        Value value = this;
        return new Value() {
            @Override
            public @Nullable JsonNode of(Row row) {
                return columns().isEmpty() || !row.cell(columns().get(0)).isEmpty() ? value.of(row) : null;
            }

            @Override
            public List<String> columns() {
                return value.columns();
            }
        };
    }
}
