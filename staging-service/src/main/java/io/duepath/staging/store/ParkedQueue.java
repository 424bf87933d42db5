package io.duepath.staging.store;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The facts that wait behind a parked loan, in their order: event id, type and JSON data of each. */
public record ParkedQueue(List<Waiting> waiting) {

    private static final byte FORMAT = 1;

    /** One fact that waits. */
    public record Waiting(String eventId, String type, String json) {}

    public ParkedQueue {
        waiting = List.copyOf(waiting);
    }

    /** The queue with one more fact at its end. */
    public ParkedQueue plus(Waiting last) {
        List<Waiting> all = new ArrayList<>(waiting);
        all.add(last);
        return new ParkedQueue(all);
    }

    /** The queue of a stored form; null stays null: the loan is not parked. */
    public static @Nullable ParkedQueue decode(byte @Nullable [] stored) {
        if (stored == null) {
            return null;
        }
        List<Waiting> waiting = new ArrayList<>();
        try (var in = new DataInputStream(new ByteArrayInputStream(stored))) {
            if (in.readByte() != FORMAT) {
                throw new IllegalStateException("stored queue of an unknown format");
            }
            for (int n = in.readInt(); n > 0; n--) {
                waiting.add(new Waiting(
                        in.readUTF(), in.readUTF(), new String(in.readNBytes(in.readInt()), StandardCharsets.UTF_8)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new ParkedQueue(waiting);
    }

    /** The stored form. */
    public byte[] encode() {
        var bytes = new ByteArrayOutputStream();
        try (var out = new DataOutputStream(bytes)) {
            out.writeByte(FORMAT);
            out.writeInt(waiting.size());
            for (Waiting fact : waiting) {
                out.writeUTF(fact.eventId());
                out.writeUTF(fact.type());
                byte[] json = fact.json().getBytes(StandardCharsets.UTF_8);
                out.writeInt(json.length);
                out.write(json);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
