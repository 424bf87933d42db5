package io.duepath.bench.ground;

import io.duepath.local.feed.EventLines;
import io.duepath.local.portfolio.DatedFact;
import io.duepath.local.portfolio.Day;
import io.duepath.local.portfolio.Portfolio;
import io.duepath.model.event.Fact;
import io.duepath.model.event.InstalmentScheduled;
import io.duepath.model.event.LoanFact;
import io.duepath.model.event.RepaymentReceived;
import io.duepath.model.loan.InstalmentNumber;
import io.duepath.model.loan.LoanId;
import io.duepath.model.loan.RepaymentId;
import io.duepath.model.report.LoanState;
import io.duepath.model.report.LoanStatus;
import io.duepath.model.wire.Json;
import io.duepath.staging.backtest.HeapPartition;
import io.duepath.staging.engine.Staging;
import io.duepath.staging.rules.Policies;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.EnumSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A history to import: facts about loans in date order, and which buckets its loans are in on the day after the last.
 *
 * @param facts in date order
 * @param last the last business date
 * @param buckets how many loans with a currency that have not ended are in each bucket on {@code last}
 */
public record EventFile(List<DatedFact> facts, LocalDate last, Map<String, Long> buckets) {

    private static final Set<LoanState> ENDED = EnumSet.of(LoanState.PAID_OFF, LoanState.WRITTEN_OFF, LoanState.SOLD);
    private static final LocalDate FIRST = LocalDate.of(2025, 1, 1);

    /** The events of a file, or a synthetic portfolio if there is none. */
    public static EventFile of(Lab lab) throws IOException {
        Path file = lab.size().events();
        List<DatedFact> facts = file == null ? synthetic(lab) : read(file);
        // Behind the facts of the last day, so that its roll is over only once they are in.
        LocalDate last = facts.get(facts.size() - 1).date().plusDays(1);
        HeapPartition engine = new HeapPartition(new Staging(Policies.standard()), said -> {});
        for (DatedFact dated : facts) {
            if (dated.fact() instanceof LoanFact fact) {
                engine.take(fact);
            }
        }
        Map<String, Long> buckets = new TreeMap<>();
        for (String loanId : engine.loanIds()) {
            LoanStatus status = engine.status(loanId, last);
            // A loan without any instalment owes nothing in no currency, and stands in no bucket of the portfolio.
            if (status.currency() != null && !ENDED.contains(status.state())) {
                buckets.merge(status.bucket(), 1L, Long::sum);
            }
        }
        return new EventFile(facts, last, buckets);
    }

    private static List<DatedFact> synthetic(Lab lab) {
        List<DatedFact> facts = new ArrayList<>();
        for (Day day : new Portfolio(
                lab.size().seed(),
                lab.size().loans(30, 6_400),
                FIRST,
                lab.size().of(3, 24))) {
            for (Iterator<DatedFact> all = day.facts().iterator(); all.hasNext(); ) {
                DatedFact fact = all.next();
                if (fact.fact() instanceof LoanFact) {
                    facts.add(fact);
                }
            }
        }
        return facts;
    }

    private static List<DatedFact> read(Path file) throws IOException {
        List<DatedFact> facts = new ArrayList<>();
        for (String line : Files.readAllLines(file)) {
            DatedFact fact = neutral(Json.mapper().readTree(line));
            if (fact != null) {
                facts.add(fact);
            }
        }
        return facts;
    }

    /** A line of a history that knows nothing of us: an instalment that falls due, or a repayment; null for others. */
    private static @Nullable DatedFact neutral(JsonNode line) {
        LocalDate date = LocalDate.parse(line.path("date").asString());
        LoanId loanId = new LoanId(line.path("loanId").asString());
        Currency currency = Currency.getInstance(line.path("currency").asString());
        String type = line.path("type").asString();
        if (type.equals("instalment-due")) {
            int number = line.path("n").asInt();
            Fact due = new InstalmentScheduled(
                    loanId,
                    new InstalmentNumber(number),
                    date,
                    line.path("amount").decimalValue(),
                    currency,
                    0);
            return new DatedFact(loanId + "/" + number, date, due);
        }
        if (type.equals("repayment")) {
            String ref = line.path("ref").asString();
            Fact paid = new RepaymentReceived(
                    loanId, new RepaymentId(ref), line.path("amount").decimalValue(), currency, date, List.of());
            return new DatedFact(ref, date, paid);
        }
        return null;
    }

    /** Writes it as {@code ./duepath load} takes it, with a business date at the end, or before each day too. */
    public void write(Path target, boolean daily) throws IOException {
        LocalDate day = null;
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(target), 1 << 16)) {
            for (DatedFact fact : facts) {
                if (daily && !fact.date().equals(day)) {
                    day = fact.date();
                    EventLines.writeTick(day, out);
                }
                EventLines.write(fact, out);
            }
            EventLines.writeTick(last, out);
        }
    }
}
