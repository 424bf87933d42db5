package io.duepath.local.mapping;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.StringNode;

/** Money in a column, as the decimal string that facts carry: {@code 1.234,50} becomes {@code 1234.5}. */
record AmountValue(String column, Decimals decimals) implements Value {

    @Override
    public @Nullable JsonNode of(Row row) {
        String cell = row.filled(column);
        if (cell.isEmpty()) {
            return null;
        }
        Optional<BigDecimal> amount = decimals.read(cell);
        if (amount.isEmpty()) {
            row.invalid(column, "is no amount");
            return null;
        }
        BigDecimal plain = amount.get().stripTrailingZeros();
        return StringNode.valueOf(plain.setScale(Math.max(0, plain.scale())).toPlainString());
    }

    @Override
    public List<String> columns() {
        return List.of(column);
    }
}
