package io.duepath.staging.store;

import io.duepath.model.fault.Origin;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Why a loan is parked, and the facts that wait behind it in their order, the one that failed first. Writes the newest
 * format and reads all: 1 knew the facts alone, without their places.
 *
 * @param since the business date on which it was parked; null if nobody noted it
 * @param failure how the engine failed, last time it tried
 * @param origin where the record came in that it failed on first; null if nobody noted it
 */
public record ParkedQueue(
        @Nullable LocalDate since, String failure, @Nullable Origin origin, List<Waiting> waiting) {

    private static final byte FORMAT = 2;
    private static final int FULL = 256 * 1024;
    private static final int NO_DATE = Integer.MIN_VALUE;

    /** One fact that waits: event id, type and JSON data, and its place in its partition, -1 if nobody noted it. */
    public record Waiting(String eventId, String type, String json, long offset) {}

    public ParkedQueue {
        waiting = List.copyOf(waiting);
    }

    /** Whether no more facts fit: a stored value must stay well below the largest record a broker takes. */
    public boolean isFull() {
        return waiting.stream().mapToLong(fact -> fact.json().length()).sum() > FULL;
    }

    /** The queue with one more fact at its end. */
    public ParkedQueue plus(Waiting last) {
        List<Waiting> all = new ArrayList<>(waiting);
        all.add(last);
        return new ParkedQueue(since, failure, origin, all);
    }

    /** The queue after one more attempt that failed. */
    public ParkedQueue failing(String now) {
        return new ParkedQueue(since, now, origin, waiting);
    }

    /** The queue of a stored form; null stays null: the loan is not parked. */
    public static @Nullable ParkedQueue decode(byte @Nullable [] stored) {
        if (stored == null) {
            return null;
        }
        try (var in = new DataInputStream(new ByteArrayInputStream(stored))) {
            byte format = in.readByte();
            if (format < 1 || format > FORMAT) {
                throw new IllegalStateException("stored queue of an unknown format");
            }
            if (format == 1) {
                return new ParkedQueue(null, "", null, waiting(in, false));
            }
            int day = in.readInt();
            LocalDate since = day == NO_DATE ? null : LocalDate.ofEpochDay(day);
            return new ParkedQueue(since, in.readUTF(), origin(in), waiting(in, true));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Waiting> waiting(DataInputStream in, boolean withOffsets) throws IOException {
        List<Waiting> waiting = new ArrayList<>();
        for (int n = in.readInt(); n > 0; n--) {
            waiting.add(new Waiting(
                    in.readUTF(),
                    in.readUTF(),
                    new String(in.readNBytes(in.readInt()), StandardCharsets.UTF_8),
                    withOffsets ? in.readLong() : -1));
        }
        return waiting;
    }

    private static @Nullable Origin origin(DataInputStream in) throws IOException {
        String door = in.readUTF();
        String topic = in.readUTF();
        int partition = in.readInt();
        long offset = in.readLong();
        return door.isEmpty()
                ? null
                : new Origin(
                        door,
                        topic.isEmpty() ? null : topic,
                        partition < 0 ? null : partition,
                        offset < 0 ? null : offset,
                        null);
    }

    /** The stored form. */
    public byte[] encode() {
        var bytes = new ByteArrayOutputStream();
        try (var out = new DataOutputStream(bytes)) {
            out.writeByte(FORMAT);
            out.writeInt(since == null ? NO_DATE : (int) since.toEpochDay());
            out.writeUTF(failure);
            out.writeUTF(origin == null ? "" : origin.door());
            out.writeUTF(origin == null || origin.topic() == null ? "" : origin.topic());
            out.writeInt(origin == null || origin.partition() == null ? -1 : origin.partition());
            out.writeLong(origin == null || origin.offset() == null ? -1 : origin.offset());
            out.writeInt(waiting.size());
            for (Waiting fact : waiting) {
                out.writeUTF(fact.eventId());
                out.writeUTF(fact.type());
                byte[] json = fact.json().getBytes(StandardCharsets.UTF_8);
                out.writeInt(json.length);
                out.write(json);
                out.writeLong(fact.offset());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
