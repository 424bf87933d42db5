package io.duepath.legal.pack;

import java.util.List;

/** A pack or calendar that cannot be used, with everything that is wrong with it. */
public final class PackException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<String> problems;

    PackException(String name, List<String> problems) {
        super(name + ": " + String.join("; ", problems));
        this.problems = List.copyOf(problems);
    }

    /** What is wrong, each with its place. */
    public List<String> problems() {
        return problems;
    }
}
