package io.duepath.legal.document;

import io.duepath.model.WireName;

/** Why a field is not as it should be. */
public enum FieldProblem {
    /** The paper needs it. */
    MISSING,
    /** More characters than its shape takes. */
    TOO_LONG,
    /** No such day. */
    NOT_A_DATE,
    /** A control character, or a line break where there is one line. */
    FORBIDDEN_CHARACTER,
    /** This paper has no such field. */
    UNEXPECTED;

    @Override
    public String toString() {
        return WireName.of(this);
    }
}
