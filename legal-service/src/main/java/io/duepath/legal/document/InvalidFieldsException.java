package io.duepath.legal.document;

import java.util.EnumMap;
import java.util.Map;

/** The desk's input does not fit the paper. Names fields and problems, never what was typed. */
public final class InvalidFieldsException extends RuntimeException {

    private final Map<DeskField, FieldProblem> problems;

    InvalidFieldsException(Map<DeskField, FieldProblem> problems) {
        super("fields do not fit: " + problems);
        this.problems = new EnumMap<>(problems);
    }

    /** What is wrong, by field. */
    public Map<DeskField, FieldProblem> problems() {
        return Map.copyOf(problems);
    }
}
