package io.duepath.local;

import io.duepath.local.portfolio.Portfolio;
import java.time.LocalDate;
import picocli.CommandLine.Option;

/** What portfolio to make. */
final class PortfolioOptions {

    @Option(names = "--loans", paramLabel = "N", description = "How many loans (default: ${DEFAULT-VALUE}).")
    private int loans = 10_000;

    @Option(names = "--months", paramLabel = "N", description = "For how many months (default: ${DEFAULT-VALUE}).")
    private int months = 18;

    @Option(
            names = "--seed",
            paramLabel = "N",
            description = "Equal seeds make equal portfolios (default: ${DEFAULT-VALUE}).")
    private long seed = 42;

    @Option(names = "--from", paramLabel = "DATE", description = "The first business date (default: ${DEFAULT-VALUE}).")
    private LocalDate from = LocalDate.of(2025, 1, 1);

    Portfolio portfolio() {
        return new Portfolio(seed, loans, from, months);
    }

    @Override
    public String toString() {
        return loans + " loans over " + months + " months from " + from + ", seed " + seed;
    }
}
