package io.duepath.staging.backtest;

import io.duepath.model.wire.Json;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.NavigableMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** Which loans' statuses are asked for at the end of which days. */
public final class Checks {

    private final NavigableMap<LocalDate, List<String>> asked = new TreeMap<>();
    private final SortedSet<LocalDate> forAll = new TreeSet<>();
    private boolean monthEnds;

    private Checks() {}

    /** No status is asked for. */
    public static Checks none() {
        return new Checks();
    }

    /** All loans at the end of these days. */
    public static Checks at(Collection<LocalDate> days) {
        Checks checks = new Checks();
        checks.forAll.addAll(days);
        return checks;
    }

    /** All loans at the end of each month that the events touch. */
    public static Checks monthEnds() {
        Checks checks = new Checks();
        checks.monthEnds = true;
        return checks;
    }

    /**
     * The pairs of a file, one {@code {"loanId","asOf"}} a line; other fields are passed over.
     *
     * @throws IllegalArgumentException naming the line that is no such pair
     */
    public static Checks of(Path file) throws IOException {
        Checks checks = new Checks();
        int number = 0;
        for (String line : Files.readAllLines(file, StandardCharsets.UTF_8)) {
            number++;
            try {
                JsonNode pair = Json.mapper().readTree(line);
                checks.asked
                        .computeIfAbsent(LocalDate.parse(pair.path("asOf").asString("")), d -> new ArrayList<>())
                        .add(pair.required("loanId").asString());
            } catch (JacksonException | DateTimeException | IllegalArgumentException e) {
                throw new IllegalArgumentException(
                        file.getFileName() + " line " + number + ": not a pair of loanId and asOf", e);
            }
        }
        return checks;
    }

    /** Takes out the first day that ends before {@code day}, or the first at all for null; null if there is none. */
    @Nullable
    Due next(@Nullable LocalDate last, @Nullable LocalDate day) {
        LocalDate first = null;
        if (!asked.isEmpty()) {
            first = asked.firstKey();
        }
        if (!forAll.isEmpty()) {
            first = earlier(first, forAll.first());
        }
        if (monthEnds && last != null) {
            first = earlier(first, last.with(TemporalAdjusters.lastDayOfMonth()));
        }
        if (first == null || (day != null && !first.isBefore(day))) {
            return null;
        }
        List<String> loans = asked.remove(first);
        boolean all =
                forAll.remove(first) || (monthEnds && first.equals(first.with(TemporalAdjusters.lastDayOfMonth())));
        return new Due(first, all, loans == null ? List.of() : loans);
    }

    private static LocalDate earlier(@Nullable LocalDate a, LocalDate b) {
        return a == null || b.isBefore(a) ? b : a;
    }

    /** What is asked for at the end of one day: all loans, or these. */
    record Due(LocalDate asOf, boolean all, List<String> loanIds) {}
}
