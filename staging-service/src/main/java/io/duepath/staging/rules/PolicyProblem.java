package io.duepath.staging.rules;

import java.util.Comparator;

/**
 * One thing that is wrong with a policy file.
 *
 * @param file the file's name
 * @param line counted from 1; 0 where no line is to blame
 * @param pointer the JSON pointer of the place; empty for the whole file
 * @param message what is wrong, in English
 */
public record PolicyProblem(String file, int line, String pointer, String message)
        implements Comparable<PolicyProblem> {

    private static final Comparator<PolicyProblem> BY_PLACE = Comparator.comparing(PolicyProblem::file)
            .thenComparingInt(PolicyProblem::line)
            .thenComparing(PolicyProblem::pointer)
            .thenComparing(PolicyProblem::message);

    @Override
    public int compareTo(PolicyProblem other) {
        return BY_PLACE.compare(this, other);
    }

    @Override
    public String toString() {
        return file + (line == 0 ? "" : ":" + line) + ": " + (pointer.isEmpty() ? "" : pointer + ": ") + message;
    }
}
