package io.duepath.bench.ground;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * How large experiments are.
 *
 * @param quick whether only the counts matter
 * @param loans the most loans that any portfolio may have
 * @param seed what synthetic portfolios are drawn from
 * @param events a file of real events for the import; null for a synthetic one
 */
public record Size(
        boolean quick, int loans, long seed, @Nullable Path events) {

    /** Partitions of everything keyed by loan or customer: enough for two cores, and those of the demo. */
    public static final int PARTITIONS = 4;

    /** The one number for a smoke run and the other for a measurement. */
    public int of(int quickly, int fully) {
        return quick ? quickly : fully;
    }

    /** So many loans, or as many as are allowed. */
    public int loans(int quickly, int fully) {
        return Math.min(of(quickly, fully), loans);
    }
}
