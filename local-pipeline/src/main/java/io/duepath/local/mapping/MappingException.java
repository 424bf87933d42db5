package io.duepath.local.mapping;

import io.duepath.model.text.FileProblem;
import java.util.List;
import java.util.stream.Collectors;

/** A mapping is not as it must be, or does not fit its file. The message lists everything that is wrong, a line each. */
public final class MappingException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    MappingException(List<FileProblem> problems) {
        super(problems.stream()
                .sorted()
                .map(FileProblem::toString)
                .collect(Collectors.joining("\n", "the mapping cannot be used:\n", "")));
    }
}
