package io.duepath.staging.story;

import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One thing that happened to a loan, or did not, on a business date: codes, ids and figures, nothing about a person.
 * No text is longer than {@value #LONGEST} characters.
 */
public record StoryEntry(LocalDate date, StoryKind kind, Map<StoryField, String> values) {

    private static final int LONGEST = 200;

    public StoryEntry {
        Objects.requireNonNull(date, "date");
        Objects.requireNonNull(kind, "kind");
        Map<StoryField, String> cut = new EnumMap<>(StoryField.class);
        values.forEach((field, text) -> cut.put(field, text.length() > LONGEST ? text.substring(0, LONGEST) : text));
        values = Collections.unmodifiableMap(cut);
    }

    /** An entry that says nothing more yet. */
    public static StoryEntry of(LocalDate date, StoryKind kind) {
        return new StoryEntry(date, kind, Map.of());
    }

    /** The entry with one more thing said; the same for null. */
    public StoryEntry with(StoryField field, @Nullable Object value) {
        if (value == null) {
            return this;
        }
        Map<StoryField, String> more = new EnumMap<>(StoryField.class);
        more.putAll(values);
        more.put(field, value.toString());
        return new StoryEntry(date, kind, more);
    }

    /** What it says; null if it does not. */
    public @Nullable String get(StoryField field) {
        return values.get(field);
    }

    /** Whether both say the same about these things. */
    boolean agrees(StoryEntry other, StoryField... fields) {
        for (StoryField field : fields) {
            if (!Objects.equals(get(field), other.get(field))) {
                return false;
            }
        }
        return true;
    }
}
