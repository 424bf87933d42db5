package io.duepath.local.load;

import io.duepath.local.feed.IngestDoor;
import io.duepath.local.mapping.Mapping;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What is to be loaded, and how.
 *
 * @param file the input
 * @param mapping what makes events of its rows; null if its lines are events
 * @param mappingText the mapping as it was written, which a load that is resumed must find again
 * @param rejects where to write what was refused
 * @param state where to write how far it got
 * @param resume whether to go on where an earlier load stopped
 * @param patience how long to try while ingest gives no answer
 */
public record LoadJob(
        Path file,
        @Nullable Mapping mapping,
        @Nullable String mappingText,
        IngestDoor door,
        Path rejects,
        Path state,
        boolean resume,
        Duration patience) {}
