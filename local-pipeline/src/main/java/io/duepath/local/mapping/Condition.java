package io.duepath.local.mapping;

import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * When a row gives an event, by one of its columns.
 *
 * @param value what the column must say, for {@link Test#IS}
 */
record Condition(String column, Test test, @Nullable String value, Decimals decimals) {

    /** What can be asked of a column. */
    enum Test {
        /** Something stands in it. */
        FILLED,
        /** Nothing stands in it. */
        EMPTY,
        /** A number other than zero stands in it. */
        NONZERO,
        /** This very text stands in it. */
        IS
    }

    boolean holds(Row row) {
        String cell = row.cell(column);
        return switch (test) {
            case FILLED -> !cell.isEmpty();
            case EMPTY -> cell.isEmpty();
            case NONZERO -> !cell.isEmpty() && isNonzero(cell, row);
            case IS -> cell.equals(value);
        };
    }

    private boolean isNonzero(String cell, Row row) {
        Optional<BigDecimal> number = decimals.read(cell);
        if (number.isEmpty()) {
            row.invalid(column, "is no number");
        }
        return number.isPresent() && number.get().signum() != 0;
    }
}
