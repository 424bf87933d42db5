package io.duepath.staging;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the staging service.
 *
 * @param policy the folder of treatment policy versions, or a file with one; without it the policy that ships is used
 * @param advertisedUrl where other instances reach this one; without it the address and port it listens on
 * @param storyLength how many entries of a loan's story are kept; none at 0
 * @param rollSlice how long a thread rolls loans before facts that wait get their turn, 1 to 250 ms; five times as long while
 *     none come
 * @param rollLimit how long a business date may wait for its roll before the instance calls itself not ready
 * @param recount how long the sums of the portfolio stand before they are held to its loans again; longer if counting
 *     takes long
 */
@ConfigurationProperties("duepath.staging")
public record StagingProperties(
        @Nullable Path policy,
        @Nullable URI advertisedUrl,
        @DefaultValue("60") int storyLength,
        @DefaultValue("20ms") Duration rollSlice,
        @DefaultValue("15m") Duration rollLimit,
        @DefaultValue("5m") Duration recount) {}
