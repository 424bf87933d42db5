package io.duepath.staging.kafka;

import io.duepath.service.tracing.Traces;
import io.duepath.staging.engine.Staging;
import java.time.Duration;

/**
 * What all tasks of an instance share.
 *
 * @param partitions how many partitions loan-events has
 * @param storyLength how many entries of a loan's story are kept; none at 0
 * @param rollSlice how long the tasks of a thread may roll loans before facts that wait get their turn, 1 to 250 ms; five
 *     times as long while none come
 */
public record StagingShell(
        Staging staging,
        Portfolio portfolio,
        StagingMetrics metrics,
        Traces traces,
        int partitions,
        int storyLength,
        Duration rollSlice) {

    /** How many entries of a loan's story are kept if nobody says otherwise. */
    public static final int USUAL_STORY = 60;

    /** How long a slice of a roll is if nobody says otherwise. */
    public static final Duration USUAL_SLICE = Duration.ofMillis(20);

    private static final Duration SHORTEST_SLICE = Duration.ofMillis(1);
    private static final Duration LONGEST_SLICE = Duration.ofMillis(250);

    public StagingShell {
        if (storyLength < 0 || storyLength > 10_000) {
            throw new IllegalArgumentException("a story has 0 to 10,000 entries");
        }
        if (rollSlice.compareTo(SHORTEST_SLICE) < 0 || rollSlice.compareTo(LONGEST_SLICE) > 0) {
            throw new IllegalArgumentException("a slice of a roll lasts 1 to 250 ms");
        }
    }

    /** With stories and slices of the usual length, and without spans. */
    public StagingShell(Staging staging, Portfolio portfolio, StagingMetrics metrics, int partitions) {
        this(staging, portfolio, metrics, Traces.UNWATCHED, partitions, USUAL_STORY, USUAL_SLICE);
    }
}
