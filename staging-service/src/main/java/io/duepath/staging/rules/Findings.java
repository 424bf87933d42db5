package io.duepath.staging.rules;

import java.util.ArrayList;
import java.util.List;

/** What was found wrong with one file so far; gives each finding its line. */
final class Findings {

    private final String file;
    private final YamlText text;
    private final List<PolicyProblem> problems = new ArrayList<>();

    Findings(String file, YamlText text) {
        this.file = file;
        this.text = text;
    }

    void add(String pointer, String message) {
        addBelow(pointer, 0, message);
    }

    /** A finding some lines below the one where a place begins. */
    void addBelow(String pointer, int lines, String message) {
        addOn(text.line(pointer) + lines, pointer, message);
    }

    void addOn(int line, String pointer, String message) {
        problems.add(new PolicyProblem(file, line, pointer, message));
    }

    /** Whether nothing was found at or below a place. */
    boolean isSound(String pointer) {
        return problems.stream()
                .noneMatch(p -> p.pointer().equals(pointer) || p.pointer().startsWith(pointer + "/"));
    }

    boolean isEmpty() {
        return problems.isEmpty();
    }

    List<PolicyProblem> problems() {
        return List.copyOf(problems);
    }
}
