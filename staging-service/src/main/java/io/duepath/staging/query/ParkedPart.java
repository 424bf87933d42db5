package io.duepath.staging.query;

import java.util.Comparator;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/** The first parked loans of some partitions, in order of their ids. */
public record ParkedPart(SortedSet<Integer> partitions, List<ParkedLoan> loans) {

    public ParkedPart {
        partitions = new TreeSet<>(partitions);
        loans = List.copyOf(loans);
    }

    /** The first parked loans of all partitions. */
    public static List<ParkedLoan> first(List<ParkedPart> parts, int limit) {
        return parts.stream()
                .flatMap(part -> part.loans.stream())
                .sorted(Comparator.comparing(ParkedLoan::loanId))
                .limit(limit)
                .toList();
    }
}
