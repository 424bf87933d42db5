package io.duepath.local.mapping;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.StringNode;

/**
 * A day in a column; or a month in a column with a day of the month beside it. A day that a month does not have is its
 * last one.
 *
 * @param day the day of the month; null where the column has it
 */
record DateValue(String column, DateForm form, @Nullable Template day) implements Value {

    @Override
    public @Nullable JsonNode of(Row row) {
        LocalDate date = date(row);
        return date == null ? null : StringNode.valueOf(date.toString());
    }

    @Nullable
    LocalDate date(Row row) {
        String cell = row.filled(column);
        if (cell.isEmpty()) {
            return null;
        }
        Optional<LocalDate> date =
                day == null ? form.day(cell) : form.month(cell).flatMap(month -> inMonth(month, day.text(row)));
        if (date.isEmpty()) {
            row.invalid(
                    column, day == null ? "is no date in this format" : "is no month in this format, or its day none");
        }
        return date.orElse(null);
    }

    private static Optional<LocalDate> inMonth(YearMonth month, String day) {
        try {
            int number = Integer.parseInt(day);
            return number < 1 || number > 31
                    ? Optional.empty()
                    : Optional.of(month.atDay(Math.min(number, month.lengthOfMonth())));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    @Override
    public List<String> columns() {
        List<String> columns = new ArrayList<>(List.of(column));
        if (day != null) {
            columns.addAll(day.columns());
        }
        return columns;
    }
}
