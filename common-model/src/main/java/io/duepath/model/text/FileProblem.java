package io.duepath.model.text;

import java.util.Comparator;

/**
 * One thing that is wrong with a file.
 *
 * @param file the file's name
 * @param line counted from 1; 0 where no line is to blame
 * @param pointer the JSON pointer of the place; empty for the whole file
 * @param message what is wrong, in English
 */
public record FileProblem(String file, int line, String pointer, String message) implements Comparable<FileProblem> {

    private static final Comparator<FileProblem> BY_PLACE = Comparator.comparing(FileProblem::file)
            .thenComparingInt(FileProblem::line)
            .thenComparing(FileProblem::pointer)
            .thenComparing(FileProblem::message);

    @Override
    public int compareTo(FileProblem other) {
        return BY_PLACE.compare(this, other);
    }

    @Override
    public String toString() {
        return file + (line == 0 ? "" : ":" + line) + ": " + (pointer.isEmpty() ? "" : pointer + ": ") + message;
    }
}
