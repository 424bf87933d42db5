package io.duepath.ingest.domain;

import io.duepath.model.fault.Problem;

/** Bytes in which no event can be found. */
public final class UnreadableMessageException extends Exception {

    private final transient Problem problem;

    public UnreadableMessageException(Problem problem) {
        super(problem.code() + ": " + problem.detail());
        this.problem = problem;
    }

    /** What is wrong with them. */
    public Problem problem() {
        return problem;
    }
}
