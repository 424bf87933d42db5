package io.duepath.staging.rules;

import java.util.List;
import java.util.stream.Collectors;

/** Policy files are not as they must be. The message lists everything that is wrong, a line each. */
public final class PolicyException extends RuntimeException {

    private final transient List<PolicyProblem> problems;

    PolicyException(List<PolicyProblem> problems) {
        super(problems.stream()
                .map(PolicyProblem::toString)
                .collect(Collectors.joining("\n", "the treatment policy cannot be used:\n", "")));
        this.problems = List.copyOf(problems);
    }

    /** Everything that is wrong, by place. */
    public List<PolicyProblem> problems() {
        return problems;
    }
}
