package io.duepath.ingest.domain;

import io.duepath.model.event.CustomerErased;
import io.duepath.model.event.CustomerFact;
import io.duepath.model.event.LoanFact;
import io.duepath.model.fault.Problem;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** What {@link Intake} decided about one message. */
public sealed interface IntakeResult {

    /** Why it was refused; empty for what is taken. */
    default List<Problem> problems() {
        return List.of();
    }

    /** Calls the one case of this result's kind. */
    <R> R fold(Cases<R> cases);

    /** One answer per kind of result. */
    interface Cases<R> {
        R on(LoanFactTaken taken);

        R on(CustomerFactTaken taken);

        R on(ErasureTaken taken);

        R on(TickAsked asked);

        R on(Rejected rejected);
    }

    /** A fact for loan-events. */
    record LoanFactTaken(EventAttributes attributes, LoanFact fact) implements IntakeResult {
        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.on(this);
        }
    }

    /** A fact for customer-contacts. */
    record CustomerFactTaken(EventAttributes attributes, CustomerFact fact) implements IntakeResult {
        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.on(this);
        }
    }

    /** A customer to forget: an empty record for customer-contacts. */
    record ErasureTaken(EventAttributes attributes, CustomerErased fact) implements IntakeResult {
        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.on(this);
        }
    }

    /** A wish to advance the business date, which the calendar must allow. */
    record TickAsked(LocalDate date, RawMessage message, Map<String, String> attributes) implements IntakeResult {

        /** The refusal of this wish. */
        public Rejected refused(RejectionReason reason) {
            String detail = "the business date cannot become " + date;
            return new Rejected(message, attributes, List.of(reason.at("/data/date", detail)));
        }

        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.on(this);
        }
    }

    /**
     * Not taken, for all of these reasons (of more than a hundred, the first hundred); {@code attributes} as far as they
     * could be read.
     */
    record Rejected(RawMessage message, Map<String, String> attributes, List<Problem> problems)
            implements IntakeResult {

        private static final int MAX_PROBLEMS = 100;

        public Rejected {
            if (problems.isEmpty()) {
                throw new IllegalArgumentException("a refusal needs a reason");
            }
            problems = List.copyOf(problems.subList(0, Math.min(problems.size(), MAX_PROBLEMS)));
        }

        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.on(this);
        }
    }
}
