package io.duepath.staging.engine;

import io.duepath.model.Message;
import io.duepath.staging.domain.Counting.Rest;
import io.duepath.staging.domain.LoanAccount;
import io.duepath.staging.domain.Position;
import io.duepath.staging.domain.Promises;
import io.duepath.staging.domain.Terms;
import io.duepath.staging.policy.Silences;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * One look at one loan on one day, with all that was found out about it so far.
 *
 * @param rests those of which something is open
 */
record Evaluation(
        LoanAccount account,
        String loanId,
        LocalDate day,
        String cause,
        Terms terms,
        Position position,
        List<Rest> rests,
        Map<String, Promises.Standing> standings,
        Silences silences,
        boolean closed,
        Consumer<Message> out) {}
