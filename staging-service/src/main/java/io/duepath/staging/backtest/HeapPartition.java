package io.duepath.staging.backtest;

import io.duepath.model.Message;
import io.duepath.model.event.LoanFact;
import io.duepath.model.report.LoanStatus;
import io.duepath.staging.domain.LoanAccount;
import io.duepath.staging.domain.LoanFacts;
import io.duepath.staging.domain.Reception;
import io.duepath.staging.engine.DueIndex;
import io.duepath.staging.engine.Staging;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.ObjIntConsumer;
import org.jspecify.annotations.Nullable;

/** One partition of loan-events in heap: the same engine, index and order of work as the Kafka Streams service. */
public final class HeapPartition {

    private final Staging staging;
    private final Consumer<Message> out;
    private final Map<String, LoanAccount> loans = new HashMap<>();
    private final DueIndex due = new DueIndex();
    private @Nullable LocalDate today;

    /**
     * An empty partition.
     *
     * @param out gets everything that follows, in order
     */
    public HeapPartition(Staging staging, Consumer<Message> out) {
        this.staging = staging;
        this.out = out;
    }

    /** The business date; null before the first one. */
    public @Nullable LocalDate today() {
        return today;
    }

    /** Rolls every loan that has something to do to a date; does nothing for a date that is not after the last one. */
    public void advance(LocalDate date) {
        advance(date, (loanId, day) -> {});
    }

    /** The same; {@code before} is told of each loan before it is rolled, with the epoch day on which it was due. */
    void advance(LocalDate date, ObjIntConsumer<String> before) {
        if (today != null && !date.isAfter(today)) {
            return;
        }
        today = date;
        for (String loanId = due.firstDueBy(date.toEpochDay());
                loanId != null;
                loanId = due.firstDueBy(date.toEpochDay())) {
            LoanAccount account = account(loanId);
            int dueOn = day(account.nextAction);
            before.accept(loanId, dueOn);
            staging.roll(account, loanId, date, out);
            due.move(loanId, dueOn, day(account.nextAction));
        }
    }

    /** Takes a fact in on the present business date. */
    public Reception take(LoanFact fact) {
        String loanId = fact.loanId().value();
        LoanAccount account = account(loanId);
        int before = day(account.nextAction);
        Reception reception = staging.apply(account, fact, today, out);
        due.move(loanId, before, day(account.nextAction));
        return reception;
    }

    /** The loans that any fact was about. */
    public Set<String> loanIds() {
        return loans.keySet();
    }

    /** A loan's status as of a date, from the facts taken so far. */
    public LoanStatus status(String loanId, LocalDate asOf) {
        return staging.status(account(loanId), loanId, asOf, false);
    }

    private LoanAccount account(String loanId) {
        return loans.computeIfAbsent(loanId, id -> new LoanAccount(new LoanFacts()));
    }

    private static int day(@Nullable LocalDate date) {
        return date == null ? DueIndex.NEVER : (int) date.toEpochDay();
    }
}
