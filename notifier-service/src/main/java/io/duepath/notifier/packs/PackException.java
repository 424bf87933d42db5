package io.duepath.notifier.packs;

import io.duepath.model.text.FileProblem;
import java.util.List;
import java.util.stream.Collectors;

/** Contact packs are not as they must be. The message lists everything that is wrong, a line each. */
public final class PackException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<FileProblem> problems;

    PackException(List<FileProblem> problems) {
        super(problems.stream()
                .map(FileProblem::toString)
                .collect(Collectors.joining("\n", "the contact packs cannot be used:\n", "")));
        this.problems = List.copyOf(problems);
    }

    /** Everything that is wrong, by place. */
    public List<FileProblem> problems() {
        return problems;
    }
}
