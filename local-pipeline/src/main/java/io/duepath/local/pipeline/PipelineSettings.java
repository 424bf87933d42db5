package io.duepath.local.pipeline;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * How a {@link LocalPipeline} is to run.
 *
 * @param data where everything is kept; null for a temporary directory that is gone afterwards
 * @param freePorts whether any free ports will do, instead of the usual ones where they are free
 * @param simulatedTime whether the business calendar is moved by its events alone, through any dates
 * @param partitions of every topic that is keyed by loan or customer
 */
public record PipelineSettings(@Nullable Path data, boolean freePorts, boolean simulatedTime, int partitions) {

    /** The demo's partitions: enough for two cores, few enough to start quickly. */
    public static final int PARTITIONS = 4;
}
