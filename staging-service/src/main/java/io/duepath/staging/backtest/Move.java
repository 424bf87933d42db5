package io.duepath.staging.backtest;

import io.duepath.model.event.LoanFact;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One thing all shards of a run do, in the order of the file; each for its own loans. */
sealed interface Move {

    /** Take a fact in. */
    record Take(LoanFact fact) implements Move {}

    /** Roll all loans to a date. */
    record Advance(LocalDate date) implements Move {}

    /** Tell the status of these loans at the end of a day; of all loans for null. */
    record Answer(LocalDate asOf, @Nullable List<String> loanIds) implements Move {}
}
