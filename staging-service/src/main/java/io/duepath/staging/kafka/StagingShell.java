package io.duepath.staging.kafka;

import io.duepath.staging.engine.Staging;

/**
 * What all tasks of an instance share.
 *
 * @param partitions how many partitions loan-events has
 */
public record StagingShell(Staging staging, Portfolio portfolio, StagingMetrics metrics, int partitions) {}
