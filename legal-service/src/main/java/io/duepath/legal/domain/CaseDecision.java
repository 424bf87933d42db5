package io.duepath.legal.domain;

import io.duepath.model.command.LegalWithdrawn;

/** What a command leads to; carrying it out is the store's business. */
public sealed interface CaseDecision {

    /** Calls the one case of this decision. */
    <R> R fold(Cases<R> cases);

    /** The case is new or another. */
    record Changed(CommandEnd end, CaseChange change) implements CaseDecision {

        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.on(this);
        }
    }

    /** The order is taken back before it came: keep that in mind for when it comes. */
    record BarredFirst(LegalWithdrawn order) implements CaseDecision {

        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.on(this);
        }
    }

    /** Nothing to do. */
    record Unchanged() implements CaseDecision {

        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.on(this);
        }
    }

    /** The command contradicts what is known and cannot be applied. */
    record Refused(String reason) implements CaseDecision {

        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.on(this);
        }
    }

    /** One answer per kind of decision. */
    interface Cases<R> {
        R on(Changed decision);

        R on(BarredFirst decision);

        R on(Unchanged decision);

        R on(Refused decision);
    }
}
