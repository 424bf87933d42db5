package io.duepath.staging.store;

import io.duepath.staging.story.StoryEntry;
import io.duepath.staging.story.StoryField;
import io.duepath.staging.story.StoryKind;
import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Reads a story of format 1: all entries in one value, each as date, kind and what it says, with codes for names. */
final class WholeStory {

    static final byte FORMAT = 1;

    private WholeStory() {}

    /** The entries of a stored form, oldest first. */
    static List<StoryEntry> decode(byte[] stored) {
        List<StoryEntry> entries = new ArrayList<>();
        try (var in = new DataInputStream(new ByteArrayInputStream(stored, 1, stored.length - 1))) {
            for (int n = in.readUnsignedShort(); n > 0; n--) {
                entries.add(entry(in));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return entries;
    }

    private static StoryEntry entry(DataInputStream in) throws IOException {
        LocalDate date = LocalDate.ofEpochDay(in.readInt());
        StoryKind kind = StoryKind.of(in.readByte());
        Map<StoryField, String> values = new EnumMap<>(StoryField.class);
        for (int n = in.readByte(); n > 0; n--) {
            values.put(StoryField.of(in.readByte()), in.readUTF());
        }
        return new StoryEntry(date, kind, values);
    }
}
