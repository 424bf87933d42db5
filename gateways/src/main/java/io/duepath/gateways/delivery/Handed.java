package io.duepath.gateways.delivery;

import io.duepath.model.contact.ReceiptOutcome;
import java.util.Objects;

/** What became of an order when it was handed over. */
public sealed interface Handed {

    /** Taken; a report with this id follows. */
    record Taken(String reportId) implements Handed {
        public Taken {
            Objects.requireNonNull(reportId, "reportId");
        }
    }

    /**
     * Done with, this way or that.
     *
     * @param detail a code that explains it, never an address or a text
     */
    record Ended(ReceiptOutcome outcome, String detail) implements Handed {
        public Ended {
            Objects.requireNonNull(outcome, "outcome");
            Objects.requireNonNull(detail, "detail");
        }

        /** Whether another attempt may end better. */
        public boolean mayBeRepeated() {
            return outcome == ReceiptOutcome.FAILED_TEMPORARY;
        }
    }

    /** Sent, but the answer was lost: nobody knows whether it was taken. */
    record InDoubt() implements Handed {}
}
