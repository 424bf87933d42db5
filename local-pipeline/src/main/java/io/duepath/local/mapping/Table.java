package io.duepath.local.mapping;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A file whose header is known: turns its rows into events, one at a time. */
public final class Table {

    private final CsvForm form;
    private final List<EventRule> rules;
    private final Map<String, Integer> columns;
    private final int width;

    Table(CsvForm form, List<EventRule> rules, Map<String, Integer> columns, int width) {
        this.form = form;
        this.rules = rules;
        this.columns = columns;
        this.width = width;
    }

    /** The row of a line, which is neither empty nor ends in an end of line. */
    public MappedRow row(byte[] line) {
        List<String> cells = form.cells(form.text(line)).orElse(null);
        if (cells == null) {
            return MappedRow.broken(
                    RowProblem.NOT_CSV, "a quote is not closed on its line, or stands in the wrong place");
        }
        if (cells.size() != width) {
            return MappedRow.broken(
                    RowProblem.COLUMNS_DIFFER, cells.size() + " columns, where the header has " + width);
        }
        Row row = new Row(columns, cells);
        List<MappedEvent> events = new ArrayList<>();
        rules.forEach(rule -> rule.of(row).ifPresent(events::add));
        List<RowProblem> problems = row.problems();
        return new MappedRow(problems.isEmpty() ? events : List.of(), problems);
    }
}
