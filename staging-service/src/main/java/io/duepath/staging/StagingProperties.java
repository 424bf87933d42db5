package io.duepath.staging;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Settings of the staging service.
 *
 * @param policy the folder of treatment policy versions, or a file with one; without it the policy that ships is used
 */
@ConfigurationProperties("duepath.staging")
public record StagingProperties(@Nullable Path policy) {}
