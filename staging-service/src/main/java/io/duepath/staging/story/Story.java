package io.duepath.staging.story;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * The newest entries of a loan's story, oldest first. It stays short: a step that is still not taken for the reason told
 * last is not told again.
 */
public record Story(List<StoryEntry> entries) {

    /** Nothing happened yet. */
    public static final Story NONE = new Story(List.of());

    public Story {
        entries = List.copyOf(entries);
    }

    /** What of it happened up to a day. */
    public Story upTo(LocalDate day) {
        return new Story(
                entries.stream().filter(entry -> !entry.date().isAfter(day)).toList());
    }

    /**
     * An entry as it is to be added to a story; empty if it is no news.
     *
     * @param newestFirst gives what was told before; it is not asked where that does not matter
     */
    public static Optional<StoryEntry> news(StoryEntry entry, Supplier<Stream<StoryEntry>> newestFirst) {
        return switch (entry.kind()) {
            case NOT_TAKEN -> isToldAlready(entry, newestFirst.get()) ? Optional.empty() : Optional.of(entry);
            case WITHDRAWN -> Optional.of(namingItsStep(entry, newestFirst.get()));
            default -> Optional.of(entry);
        };
    }

    private static boolean isToldAlready(StoryEntry entry, Stream<StoryEntry> newestFirst) {
        return newestFirst
                .filter(earlier -> earlier.agrees(entry, StoryField.OCCASION, StoryField.STEP))
                .findFirst()
                .filter(earlier -> earlier.kind() == StoryKind.NOT_TAKEN
                        && earlier.agrees(entry, StoryField.REASON, StoryField.DETAIL))
                .isPresent();
    }

    /** A withdrawal knows its command only; the command's entry knows the step. */
    private static StoryEntry namingItsStep(StoryEntry withdrawal, Stream<StoryEntry> newestFirst) {
        return newestFirst
                .filter(earlier -> earlier.agrees(withdrawal, StoryField.COMMAND))
                .findFirst()
                .map(command -> withdrawal
                        .with(StoryField.ACTION, command.get(StoryField.ACTION))
                        .with(StoryField.STEP, command.get(StoryField.STEP))
                        .with(StoryField.OCCASION, command.get(StoryField.OCCASION)))
                .orElse(withdrawal);
    }
}
