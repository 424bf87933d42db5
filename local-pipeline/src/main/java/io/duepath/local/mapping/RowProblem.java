package io.duepath.local.mapping;

import org.jspecify.annotations.Nullable;

/**
 * One thing that is wrong with a row. The words never quote a cell, which might be personal.
 *
 * @param code what kind of problem it is, of the closed list in docs/load.md
 * @param column the column to blame; null where it is the row
 * @param detail what is wrong, in English
 */
public record RowProblem(String code, @Nullable String column, String detail) {

    static final String NOT_CSV = "not-csv";
    static final String COLUMNS_DIFFER = "columns-differ";
    static final String WRONG_ENCODING = "wrong-encoding";
    static final String COLUMN_EMPTY = "column-empty";
    static final String COLUMN_INVALID = "column-invalid";
}
