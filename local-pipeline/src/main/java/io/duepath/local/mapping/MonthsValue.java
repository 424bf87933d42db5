package io.duepath.local.mapping;

import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.LongNode;

/** Which month it is, counted from the month in another column: 1 in that month itself. */
record MonthsValue(String column, String since, DateForm form) implements Value {

    @Override
    public @Nullable JsonNode of(Row row) {
        Optional<YearMonth> first = month(row, since);
        Optional<YearMonth> month = month(row, column);
        return first.isPresent() && month.isPresent()
                ? LongNode.valueOf(ChronoUnit.MONTHS.between(first.get(), month.get()) + 1)
                : null;
    }

    private Optional<YearMonth> month(Row row, String name) {
        String cell = row.filled(name);
        Optional<YearMonth> month = form.month(cell);
        if (month.isEmpty() && !cell.isEmpty()) {
            row.invalid(name, "is no month in this format");
        }
        return month;
    }

    @Override
    public List<String> columns() {
        return List.of(column, since);
    }
}
