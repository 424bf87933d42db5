package io.duepath.staging.store;

import io.duepath.staging.story.StoryEntry;
import io.duepath.staging.story.StoryField;
import io.duepath.staging.story.StoryKind;
import java.nio.ByteBuffer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A page of a loan's story as bytes: a format number, the page's number and how many entries it has, then each entry
 * behind its length. An entry is added to the bytes; those before it are not read for that. Format 1 was a whole story
 * in one value: it is read as a full page 0.
 */
public final class StoryPage {

    /** How many entries a page takes: what is written again with each new one stays small. */
    public static final int ENTRIES = 8;

    private static final byte FORMAT = 2;
    private static final int HEAD = 1 + Integer.BYTES + 1;

    private final int number;
    private final int count;
    private final byte[] bytes;

    private StoryPage(int number, int count, byte[] bytes) {
        this.number = number;
        this.count = count;
        this.bytes = bytes;
    }

    /**
     * The page of a stored form; the empty page 0 for null.
     *
     * @throws IllegalStateException for a format this build does not know, and for a head that is damaged or cut short
     */
    public static StoryPage of(byte @Nullable [] stored) {
        if (stored == null) {
            return empty(0);
        }
        byte format = stored.length == 0 ? 0 : stored[0];
        if (format == WholeStory.FORMAT) {
            return new StoryPage(0, ENTRIES, stored);
        }
        if (format != FORMAT || stored.length < HEAD) {
            throw new IllegalStateException("stored story of an unknown format, or cut short");
        }
        ByteBuffer head = ByteBuffer.wrap(stored, 1, HEAD - 1);
        int number = head.getInt();
        int count = head.get();
        if (number < 0 || count < 0) {
            throw new IllegalStateException("stored story is damaged");
        }
        return new StoryPage(number, count, stored);
    }

    private static StoryPage empty(int number) {
        byte[] head = ByteBuffer.allocate(HEAD)
                .put(FORMAT)
                .putInt(number)
                .put((byte) 0)
                .array();
        return new StoryPage(number, 0, head);
    }

    /** Its place in the story, from 0. */
    public int number() {
        return number;
    }

    /** Whether the next entry needs the next page. */
    public boolean isFull() {
        return count >= ENTRIES;
    }

    /** The empty page behind this one. */
    public StoryPage next() {
        return empty(number + 1);
    }

    /** The page with one more entry at its end; not for a full one. */
    public StoryPage plus(StoryEntry entry) {
        if (isFull()) {
            throw new IllegalStateException("page " + number + " is full");
        }
        byte[] added = encode(entry);
        byte[] all = ByteBuffer.allocate(bytes.length + Short.BYTES + added.length)
                .put(bytes)
                .putShort((short) added.length)
                .put(added)
                .array();
        all[HEAD - 1]++;
        return new StoryPage(number, count + 1, all);
    }

    /** The stored form; not to be changed. */
    public byte[] bytes() {
        return bytes;
    }

    /**
     * Its entries, oldest first.
     *
     * @throws IllegalStateException if the bytes are damaged; {@link java.io.UncheckedIOException} for those of format 1,
     *     {@link java.time.DateTimeException} where damage makes an impossible day
     */
    public List<StoryEntry> entries() {
        if (bytes[0] == WholeStory.FORMAT) {
            return WholeStory.decode(bytes);
        }
        List<StoryEntry> entries = new ArrayList<>(count);
        int at = HEAD;
        for (int i = 0; i < count; i++) {
            int from = at + Short.BYTES;
            int length = from > bytes.length
                    ? 0
                    : Short.toUnsignedInt(ByteBuffer.wrap(bytes).getShort(at));
            at = from + length;
            if (at > bytes.length) {
                throw new IllegalStateException("stored story ends within an entry");
            }
            entries.add(entry(new CompactInput(bytes, from)));
        }
        return entries;
    }

    private static byte[] encode(StoryEntry entry) {
        StateOutput out = new StateOutput(new byte[0]);
        out.date(entry.date());
        out.letter(entry.kind().code());
        out.letter(entry.values().size());
        entry.values().forEach((field, text) -> {
            out.letter(field.code());
            out.text(text);
        });
        return out.toBytes();
    }

    private static StoryEntry entry(StateInput in) {
        LocalDate date = in.day();
        StoryKind kind = StoryKind.of(in.letter());
        Map<StoryField, String> values = new EnumMap<>(StoryField.class);
        for (int n = in.letter(); n > 0; n--) {
            values.put(StoryField.of(in.letter()), in.text());
        }
        return new StoryEntry(date, kind, values);
    }
}
