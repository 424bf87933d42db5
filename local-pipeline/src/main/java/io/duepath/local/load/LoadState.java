package io.duepath.local.load;

import io.duepath.model.loan.DerivedId;
import io.duepath.model.wire.Json;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Base64;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/**
 * How far a load got, as it stands in a small file beside the input.
 *
 * @param path the input as it was named
 * @param bytes its size
 * @param head a digest of its first 64 KiB
 * @param mapping a digest of the mapping; null without one
 * @param lines lines of the input that are done with: answered, refused or empty
 * @param accepted events that ingest took
 * @param rejected events that ingest refused, and lines that gave none because they are wrong
 * @param rejects the length of the rejects file that goes with it
 * @param finished whether the input was read to its end
 */
record LoadState(
        String path,
        long bytes,
        String head,
        @Nullable String mapping,
        long lines,
        long accepted,
        long rejected,
        long rejects,
        boolean finished) {

    private static final int HEAD = 1 << 16;

    /** The state in which a load of this file begins. */
    static LoadState of(Path file, @Nullable String mapping) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            String head = Base64.getEncoder().encodeToString(in.readNBytes(HEAD));
            String digest = mapping == null ? null : DerivedId.of(mapping);
            return new LoadState(file.toString(), Files.size(file), DerivedId.of(head), digest, 0, 0, 0, 0, false);
        }
    }

    /** Reads the state that an earlier load left, if it did. */
    static Optional<LoadState> read(Path state) throws IOException {
        try {
            return Files.exists(state)
                    ? Optional.of(Json.mapper().readValue(Files.readAllBytes(state), LoadState.class))
                    : Optional.empty();
        } catch (JacksonException e) {
            throw new IOException(state + " is damaged; remove it to load from the beginning", e);
        }
    }

    /** Whether the other state tells of the same input, read in the same way, whatever it is called now. */
    boolean isOf(LoadState other) {
        return bytes == other.bytes && head.equals(other.head) && Objects.equals(mapping, other.mapping);
    }

    LoadState with(Counts counts, boolean end) {
        return new LoadState(
                path,
                bytes,
                head,
                mapping,
                counts.lines(),
                counts.accepted(),
                counts.rejected(),
                counts.rejects(),
                end);
    }

    Counts counts() {
        return new Counts(lines, accepted, rejected, rejects);
    }

    /** Replaces the file as a whole: whoever reads it sees the old state or the new one. */
    void write(Path state) throws IOException {
        Path next = state.resolveSibling(state.getFileName() + ".next");
        Files.write(next, Json.mapper().writeValueAsBytes(this));
        Files.move(next, state, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /** The sums of a load. */
    record Counts(long lines, long accepted, long rejected, long rejects) {}
}
