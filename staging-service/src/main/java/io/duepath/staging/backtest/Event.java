package io.duepath.staging.backtest;

import io.duepath.model.event.LoanFact;
import java.time.LocalDate;

/** What one line of an event file says. */
sealed interface Event {

    /** Tells the reader. */
    void tell(Reader reader);

    /** What the reader of a file is told, line by line. */
    interface Reader {
        /** A fact about a loan, known on a day. */
        void fact(LocalDate known, LoanFact fact);

        /** The business date moves. */
        void day(LocalDate date);

        /** A line that is no event staging reads; the rest of the file is read all the same. */
        void refused(long line, String reason);
    }

    /** A fact about a loan. */
    record Fact(LocalDate known, LoanFact fact) implements Event {
        @Override
        public void tell(Reader reader) {
            reader.fact(known, fact);
        }
    }

    /** A business date. */
    record Day(LocalDate date) implements Event {
        @Override
        public void tell(Reader reader) {
            reader.day(date);
        }
    }

    /** Nothing that staging reads. */
    record Refused(long line, String reason) implements Event {
        @Override
        public void tell(Reader reader) {
            reader.refused(line, reason);
        }
    }
}
