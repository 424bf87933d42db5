package io.duepath.staging.story;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * The newest entries of a loan's story, oldest first. It stays short: never longer than the length it is kept at, and
 * a step that is still not taken for the reason told last is not told again.
 */
public record Story(List<StoryEntry> entries) {

    /** Nothing happened yet. */
    public static final Story NONE = new Story(List.of());

    public Story {
        entries = List.copyOf(entries);
    }

    /** The story with one more entry at its end, cut to a length; the same if the entry is no news. */
    public Story plus(StoryEntry entry, int length) {
        if (length <= 0 || isToldAlready(entry)) {
            return this;
        }
        List<StoryEntry> all = new ArrayList<>(entries);
        all.add(entry.kind() == StoryKind.WITHDRAWN ? namingItsStep(entry) : entry);
        return new Story(all.subList(Math.max(0, all.size() - length), all.size()));
    }

    /** What of it happened up to a day. */
    public Story upTo(LocalDate day) {
        return new Story(
                entries.stream().filter(entry -> !entry.date().isAfter(day)).toList());
    }

    private boolean isToldAlready(StoryEntry entry) {
        if (entry.kind() != StoryKind.NOT_TAKEN) {
            return false;
        }
        for (int i = entries.size() - 1; i >= 0; i--) {
            StoryEntry earlier = entries.get(i);
            if (earlier.agrees(entry, StoryField.OCCASION, StoryField.STEP)) {
                return earlier.kind() == StoryKind.NOT_TAKEN
                        && earlier.agrees(entry, StoryField.REASON, StoryField.DETAIL);
            }
        }
        return false;
    }

    /** A withdrawal knows its command only; the command's entry knows the step. */
    private StoryEntry namingItsStep(StoryEntry withdrawal) {
        for (int i = entries.size() - 1; i >= 0; i--) {
            StoryEntry earlier = entries.get(i);
            if (earlier.agrees(withdrawal, StoryField.COMMAND)) {
                return withdrawal
                        .with(StoryField.ACTION, earlier.get(StoryField.ACTION))
                        .with(StoryField.STEP, earlier.get(StoryField.STEP))
                        .with(StoryField.OCCASION, earlier.get(StoryField.OCCASION));
            }
        }
        return withdrawal;
    }
}
