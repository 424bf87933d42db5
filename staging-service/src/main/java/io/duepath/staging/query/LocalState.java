package io.duepath.staging.query;

import io.duepath.service.placement.NotServedException;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The part of the state that this instance has. */
public interface LocalState {

    /**
     * A loan as of its partition's business date, or as the facts known now make it for the end of another day.
     *
     * @return empty if there is no such loan, or no business date yet
     * @throws NotServedException if its partition is not here now
     */
    Optional<LoanView> loan(String loanId, @Nullable LocalDate asOf);

    /** Loans and arrears of the partitions that are here. */
    AgeingPart ageing();

    /**
     * The first parked loans of the partitions that are here, in order of their ids.
     *
     * @param after only ids after this one
     * @throws NotServedException if they cannot be read now
     */
    ParkedPart parked(String after, int limit);
}
