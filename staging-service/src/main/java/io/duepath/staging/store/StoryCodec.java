package io.duepath.staging.store;

import io.duepath.staging.story.Story;
import io.duepath.staging.story.StoryEntry;
import io.duepath.staging.story.StoryField;
import io.duepath.staging.story.StoryKind;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A story as bytes: a format number, then each entry as date, kind and what it says, with codes for names. */
public final class StoryCodec {

    private static final byte FORMAT = 1;

    private StoryCodec() {}

    /** The stored form. */
    public static byte[] encode(Story story) {
        var bytes = new ByteArrayOutputStream(128 * (1 + story.entries().size()));
        try (var out = new DataOutputStream(bytes)) {
            out.writeByte(FORMAT);
            out.writeShort(story.entries().size());
            for (StoryEntry entry : story.entries()) {
                out.writeInt((int) entry.date().toEpochDay());
                out.writeByte(entry.kind().code());
                out.writeByte(entry.values().size());
                for (var value : entry.values().entrySet()) {
                    out.writeByte(value.getKey().code());
                    out.writeUTF(value.getValue());
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** The story of a stored form; {@link Story#NONE} for null. */
    public static Story decode(byte @Nullable [] stored) {
        if (stored == null) {
            return Story.NONE;
        }
        List<StoryEntry> entries = new ArrayList<>();
        try (var in = new DataInputStream(new ByteArrayInputStream(stored))) {
            if (in.readByte() != FORMAT) {
                throw new IllegalStateException("stored story of an unknown format");
            }
            for (int n = in.readUnsignedShort(); n > 0; n--) {
                entries.add(entry(in));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Story(entries);
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
