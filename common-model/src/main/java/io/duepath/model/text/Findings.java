package io.duepath.model.text;

import java.util.ArrayList;
import java.util.List;

/** What was found wrong with one file so far; gives each finding its line. */
public final class Findings {

    private final String file;
    private final YamlText text;
    private final List<FileProblem> problems = new ArrayList<>();

    /** Nothing found yet; {@code file} names the file in what will be. */
    public Findings(String file, YamlText text) {
        this.file = file;
        this.text = text;
    }

    /** A finding at a place. */
    public void add(String pointer, String message) {
        addBelow(pointer, 0, message);
    }

    /** A finding some lines below the one where a place begins. */
    public void addBelow(String pointer, int lines, String message) {
        addOn(text.line(pointer) + lines, pointer, message);
    }

    /** A finding on a line. */
    public void addOn(int line, String pointer, String message) {
        problems.add(new FileProblem(file, line, pointer, message));
    }

    /** Whether nothing was found at or below a place. */
    public boolean isSound(String pointer) {
        return problems.stream()
                .noneMatch(p -> p.pointer().equals(pointer) || p.pointer().startsWith(pointer + "/"));
    }

    /** Whether nothing was found. */
    public boolean isEmpty() {
        return problems.isEmpty();
    }

    /** Everything that was found. */
    public List<FileProblem> problems() {
        return List.copyOf(problems);
    }
}
