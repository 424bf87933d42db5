package io.duepath.legal.document;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/** The desk's input for one paper: complete for its kind, each value in its field's shape. */
public final class DeskFields {

    private final Map<DeskField, String> values;

    private DeskFields(Map<DeskField, String> values) {
        this.values = Collections.unmodifiableMap(values);
    }

    /**
     * Reads what was typed; surrounding blanks and empty fields do not count.
     *
     * @throws InvalidFieldsException naming each field that is not as it should be
     */
    public static DeskFields of(DocumentKind kind, Map<DeskField, String> typed) {
        Map<DeskField, String> values = new EnumMap<>(DeskField.class);
        Map<DeskField, FieldProblem> problems = new EnumMap<>(DeskField.class);
        for (DeskField field : DeskField.values()) {
            String value = typed.getOrDefault(field, "").strip().replace("\r\n", "\n");
            problem(kind, field, value).ifPresent(problem -> problems.put(field, problem));
            if (!value.isEmpty()) {
                values.put(field, value);
            }
        }
        if (!problems.isEmpty()) {
            throw new InvalidFieldsException(problems);
        }
        return new DeskFields(values);
    }

    private static Optional<FieldProblem> problem(DocumentKind kind, DeskField field, String value) {
        if (value.isEmpty()) {
            return kind.requires(field) ? Optional.of(FieldProblem.MISSING) : Optional.empty();
        }
        if (!kind.fields().contains(field)) {
            return Optional.of(FieldProblem.UNEXPECTED);
        }
        if (value.length() > field.shape().longest()) {
            return Optional.of(FieldProblem.TOO_LONG);
        }
        boolean lines = field.shape() == FieldShape.TEXT;
        if (value.codePoints().anyMatch(c -> Character.isISOControl(c) && !(lines && c == '\n'))) {
            return Optional.of(FieldProblem.FORBIDDEN_CHARACTER);
        }
        return field.shape() == FieldShape.DATE && !isDate(value)
                ? Optional.of(FieldProblem.NOT_A_DATE)
                : Optional.empty();
    }

    private static boolean isDate(String value) {
        try {
            LocalDate.parse(value);
            return true;
        } catch (DateTimeParseException e) {
            return false;
        }
    }

    /** The value; empty where an optional field is not filled in. */
    public String text(DeskField field) {
        return values.getOrDefault(field, "");
    }

    /** The day in a field of that shape that the paper requires. */
    public LocalDate date(DeskField field) {
        return LocalDate.parse(text(field));
    }

    /** All that is filled in. */
    public Map<DeskField, String> values() {
        return values;
    }
}
