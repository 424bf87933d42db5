package io.duepath.local.mapping;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** One row while it is read: its cells by column, and what was found wrong with them. */
final class Row {

    /** What a decoder puts where bytes are no text. */
    private static final char REPLACEMENT = '\uFFFD';

    private final Map<String, Integer> columns;
    private final List<String> cells;
    private final Set<RowProblem> problems = new LinkedHashSet<>();

    Row(Map<String, Integer> columns, List<String> cells) {
        this.columns = columns;
        this.cells = cells;
    }

    /** The cell without space around it; empty for a column that is not there. */
    String cell(String column) {
        Integer index = columns.get(column);
        String cell = index == null ? "" : cells.get(index).strip();
        if (cell.indexOf(REPLACEMENT) >= 0) {
            problem(RowProblem.WRONG_ENCODING, column, "not in the file's encoding");
        }
        return cell;
    }

    /** The cell; a problem if it is empty. */
    String filled(String column) {
        String cell = cell(column);
        if (cell.isEmpty()) {
            problem(RowProblem.COLUMN_EMPTY, column, "is empty");
        }
        return cell;
    }

    void invalid(String column, String detail) {
        problem(RowProblem.COLUMN_INVALID, column, detail);
    }

    private void problem(String code, String column, String detail) {
        problems.add(new RowProblem(code, column, detail));
    }

    List<RowProblem> problems() {
        return new ArrayList<>(problems);
    }
}
