package io.duepath.staging.store;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How far the business calendar of one partition got: the date all loans were rolled to, and the ticks to roll yet. */
public final class PartitionCalendar {

    private static final byte FORMAT = 1;

    private @Nullable LocalDate rolled;
    private final ArrayDeque<Tick> pending = new ArrayDeque<>();

    /** A business date whose roll is not complete. {@code timestamp} is the record's, milliseconds since 1970. */
    public record Tick(LocalDate date, long timestamp, String eventId) {}

    /** The date whose roll was completed last; null before the first. */
    public @Nullable LocalDate rolled() {
        return rolled;
    }

    /** The newest date known; null before the first tick. Facts are dated by it. */
    public @Nullable LocalDate today() {
        return pending.isEmpty() ? rolled : pending.getLast().date();
    }

    /** Ticks whose roll is not complete, oldest first. */
    public List<Tick> pending() {
        return new ArrayList<>(pending);
    }

    /** The tick to roll now, if any. */
    public @Nullable Tick current() {
        return pending.peekFirst();
    }

    /** Takes a tick in; false for a date that is not after the newest one. */
    public boolean advance(Tick tick) {
        LocalDate today = today();
        if (today != null && !tick.date().isAfter(today)) {
            return false;
        }
        pending.addLast(tick);
        return true;
    }

    /** The current tick's roll is complete. */
    public void complete() {
        rolled = pending.removeFirst().date();
    }

    /** The stored form. */
    public byte[] encode() {
        var bytes = new ByteArrayOutputStream();
        try (var out = new DataOutputStream(bytes)) {
            out.writeByte(FORMAT);
            out.writeLong(rolled == null ? Long.MIN_VALUE : rolled.toEpochDay());
            out.writeInt(pending.size());
            for (Tick tick : pending) {
                out.writeLong(tick.date().toEpochDay());
                out.writeLong(tick.timestamp());
                out.writeUTF(tick.eventId());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** The calendar of a stored form; one without any date for null. */
    public static PartitionCalendar decode(byte @Nullable [] stored) {
        PartitionCalendar calendar = new PartitionCalendar();
        if (stored == null) {
            return calendar;
        }
        try (var in = new DataInputStream(new ByteArrayInputStream(stored))) {
            if (in.readByte() != FORMAT) {
                throw new IllegalStateException("stored calendar of an unknown format");
            }
            long rolled = in.readLong();
            calendar.rolled = rolled == Long.MIN_VALUE ? null : LocalDate.ofEpochDay(rolled);
            for (int n = in.readInt(); n > 0; n--) {
                calendar.pending.addLast(new Tick(LocalDate.ofEpochDay(in.readLong()), in.readLong(), in.readUTF()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return calendar;
    }
}
