package io.duepath.ingest.domain;

import java.time.LocalDate;
import java.util.Optional;

/** The one business calendar of the deployment. */
public interface BusinessCalendar {

    /**
     * Advances the business date if the rules allow; on return it is in every partition of loan-events or in none.
     *
     * @throws BrokerUnreachableException if nobody knows: ask again, a repeat is harmless
     */
    Advance advance(LocalDate asked);

    /**
     * The date the deployment is at, read from the log.
     *
     * @throws BrokerUnreachableException if it cannot be read
     */
    Optional<LocalDate> current();
}
