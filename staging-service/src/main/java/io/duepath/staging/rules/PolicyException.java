package io.duepath.staging.rules;

import io.duepath.model.text.FileProblem;
import java.util.List;
import java.util.stream.Collectors;

/** Policy files are not as they must be. The message lists everything that is wrong, a line each. */
public final class PolicyException extends RuntimeException {

    private final transient List<FileProblem> problems;

    PolicyException(List<FileProblem> problems) {
        super(problems.stream()
                .map(FileProblem::toString)
                .collect(Collectors.joining("\n", "the treatment policy cannot be used:\n", "")));
        this.problems = List.copyOf(problems);
    }

    /** Everything that is wrong, by place. */
    public List<FileProblem> problems() {
        return problems;
    }
}
