package io.duepath.notifier.gate;

import io.duepath.model.loan.LoanId;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One attempt to reach the person, or of the person to reach the lender. While its outcome is open it is a reservation:
 * until {@code reservedUntil} it counts for whatever it may become, so that two contacts cannot both take the last place;
 * afterwards it counts as attempted only.
 *
 * @param id tells attempts apart; a later outcome replaces the earlier under the same id
 * @param at when it was made
 * @param medium how
 * @param direction by whom
 * @param debt about which loan; null if nobody knows, and then it counts for each
 * @param endpoint at which address; null if nobody knows, and then it counts for each
 * @param outcome what became of it, as far as is known
 * @param reservedUntil until when its outcome is awaited; null if it is not
 */
public record Attempt(
        String id,
        Instant at,
        Medium medium,
        Direction direction,
        @Nullable LoanId debt,
        @Nullable EndpointId endpoint,
        Outcome outcome,
        @Nullable Instant reservedUntil) {

    public Attempt {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(at, "at");
        Objects.requireNonNull(medium, "medium");
        Objects.requireNonNull(direction, "direction");
        Objects.requireNonNull(outcome, "outcome");
    }

    /** A contact that is about to be handed out: a reservation until its outcome is known. */
    public static Attempt reserved(
            String id, GateRequest request, EndpointId endpoint, Instant at, Instant reservedUntil) {
        Medium medium = request.medium();
        Outcome open = medium.talks() ? Outcome.PLACED : Outcome.QUEUED;
        return new Attempt(id, at, medium, Direction.OUTBOUND, request.debt(), endpoint, open, reservedUntil);
    }

    /** The same attempt, with what became of it. */
    public Attempt turnedOut(Outcome known) {
        return new Attempt(id, at, medium, direction, debt, endpoint, known, known.isOpen() ? reservedUntil : null);
    }

    /** Whether its outcome is still awaited at an instant. */
    boolean isPending(Instant when) {
        return outcome.isOpen() && reservedUntil != null && when.isBefore(reservedUntil);
    }
}
