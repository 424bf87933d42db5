package io.duepath.legal.document;

/** A paper cannot be printed here; the message says what to do about it. */
public final class CannotPrintException extends RuntimeException {

    /** What is wrong. */
    public enum Problem {
        /** There is no font to print Chinese with. */
        NO_FONT,
        /** The font lacks characters of this paper. */
        NO_CHARACTERS
    }

    private final Problem problem;
    private final String missing;

    /** {@code missing} is the characters that are, as their code points; empty if it is no matter of characters. */
    public CannotPrintException(Problem problem, String missing, String message) {
        super(message);
        this.problem = problem;
        this.missing = missing;
    }

    /** What is wrong. */
    public Problem problem() {
        return problem;
    }

    /** The characters that are missing. */
    public String missing() {
        return missing;
    }
}
