package io.duepath.legal.domain;

import io.duepath.legal.procedure.Step;
import java.util.Optional;
import java.util.function.Supplier;

/** Finds what a step does to a case, where its state has it. */
final class Moves {

    private Moves() {}

    /** From this state into that one; the same if the case ends or goes on where it is. */
    record Move(OpenCase before, OpenCase after) {}

    static Optional<Move> of(LegalCase now, Step step) {
        return now instanceof OpenCase open ? of(open, step) : Optional.empty();
    }

    private static Optional<Move> of(OpenCase open, Step step) {
        if (step == Step.LIFT_STAY) {
            return open.file()
                    .stopped()
                    .map(stay -> new Move(open, open.with(open.file().stayed(null))));
        }
        if (step == Step.CONCLUDE) {
            return open instanceof Disposed ? Optional.of(new Move(open, open)) : Optional.empty();
        }
        if (step.outcome().isPresent()) {
            return Optional.of(new Move(open, open));
        }
        Supplier<? extends OpenCase> move = open.steps().get(step);
        return Optional.ofNullable(move).map(m -> new Move(open, m.get()));
    }
}
