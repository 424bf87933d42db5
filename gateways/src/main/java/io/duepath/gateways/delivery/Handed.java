package io.duepath.gateways.delivery;

import io.duepath.model.contact.ReceiptOutcome;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What became of an order when it was handed over.
 *
 * @param outcome to report; null if the other side took it and will tell later
 * @param detail a code that explains it, never an address or a text
 */
public record Handed(
        @Nullable ReceiptOutcome outcome, @Nullable String detail) {

    /** Taken; a report follows. */
    public static Handed reportedLater() {
        return new Handed(null, null);
    }

    /** Done with, this way or that. */
    public static Handed with(ReceiptOutcome outcome, String detail) {
        return new Handed(Objects.requireNonNull(outcome), Objects.requireNonNull(detail));
    }

    /** Whether another attempt may end better. */
    public boolean mayBeRepeated() {
        return outcome == ReceiptOutcome.FAILED_TEMPORARY;
    }
}
