package io.duepath.staging.kafka;

import io.duepath.service.tracing.Traces;
import io.duepath.staging.engine.Staging;

/**
 * What all tasks of an instance share.
 *
 * @param partitions how many partitions loan-events has
 * @param storyLength how many entries of a loan's story are kept; none at 0
 */
public record StagingShell(
        Staging staging, Portfolio portfolio, StagingMetrics metrics, Traces traces, int partitions, int storyLength) {

    /** How many entries of a loan's story are kept if nobody says otherwise. */
    public static final int USUAL_STORY = 60;

    public StagingShell {
        if (storyLength < 0 || storyLength > 10_000) {
            throw new IllegalArgumentException("a story has 0 to 10,000 entries");
        }
    }

    /** With stories of the usual length, and without spans. */
    public StagingShell(Staging staging, Portfolio portfolio, StagingMetrics metrics, int partitions) {
        this(staging, portfolio, metrics, Traces.UNWATCHED, partitions, USUAL_STORY);
    }
}
