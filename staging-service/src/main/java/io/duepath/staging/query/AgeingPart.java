package io.duepath.staging.query;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Loans and arrears by bucket and currency of some partitions.
 *
 * @param asOf the lowest business date among the partitions; null before the first tick of any
 */
public record AgeingPart(@Nullable LocalDate asOf, SortedSet<Integer> partitions, List<Row> rows) {

    /** A cell of the table. Sums may have more digits than a single amount. */
    public record Row(String bucket, String currency, long loans, BigDecimal arrears) {
        Row plus(Row more) {
            return new Row(bucket, currency, loans + more.loans, arrears.add(more.arrears));
        }
    }

    public AgeingPart {
        partitions = new TreeSet<>(partitions);
        rows = List.copyOf(rows);
    }

    /** The sum of parts that have no partition in common; parts without partitions add nothing. */
    public static AgeingPart sum(List<AgeingPart> parts) {
        SortedSet<Integer> partitions = new TreeSet<>();
        SortedMap<String, Row> cells = new TreeMap<>();
        List<@Nullable LocalDate> dates = new ArrayList<>();
        for (AgeingPart part : parts) {
            partitions.addAll(part.partitions);
            part.rows.forEach(row -> cells.merge(row.bucket + " " + row.currency, row, Row::plus));
            if (!part.partitions.isEmpty()) {
                dates.add(part.asOf);
            }
        }
        return new AgeingPart(lowest(dates), partitions, List.copyOf(cells.values()));
    }

    private static @Nullable LocalDate lowest(List<@Nullable LocalDate> dates) {
        return dates.stream().anyMatch(Objects::isNull)
                ? null
                : dates.stream()
                        .filter(Objects::nonNull)
                        .min(LocalDate::compareTo)
                        .orElse(null);
    }
}
