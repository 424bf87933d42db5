package io.duepath.bench.ground;

import io.duepath.local.feed.EventLines;
import io.duepath.local.portfolio.DatedFact;
import io.duepath.local.portfolio.Day;
import io.duepath.local.portfolio.Portfolio;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/** Facts of a synthetic portfolio as loan cores send them, one structured CloudEvent each, without ticks. */
public final class Messages {

    /** The first date of the portfolio. */
    public static final LocalDate FIRST = LocalDate.of(2025, 1, 1);

    private static final int MONTHS = 6;

    private final List<DatedFact> facts = new ArrayList<>();
    private final List<byte[]> lines = new ArrayList<>();

    /** The facts of so many loans over half a year, customers and their addresses included. */
    public Messages(long seed, int loans) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (Day day : new Portfolio(seed, loans, FIRST, MONTHS)) {
            for (Iterator<DatedFact> all = day.facts().iterator(); all.hasNext(); ) {
                DatedFact fact = all.next();
                line.reset();
                EventLines.write(fact, line);
                lines.add(line.toByteArray());
                facts.add(fact);
            }
        }
    }

    /** The last date on which something is told. */
    public static LocalDate last() {
        return FIRST.plusMonths(MONTHS).minusDays(1);
    }

    /** How many. */
    public int count() {
        return lines.size();
    }

    /** The line of one, with its line break. */
    public byte[] line(int number) {
        return lines.get(number);
    }

    /** What one says. */
    public DatedFact fact(int number) {
        return facts.get(number);
    }
}
