package io.duepath.staging.backtest;

import io.duepath.model.wire.Json;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.databind.ObjectWriter;

/**
 * What one shard said during some moves, already as lines, with marks that say to which move, day and loan they belong.
 * By the marks the tapes of all shards are put together in the order in which one shard alone would have spoken.
 */
final class Tape {

    /** The files of a run. */
    enum Track {
        STATUSES,
        TRANSITIONS,
        COMMANDS,
        DECISIONS
    }

    /** Lines up to {@code end} belong to a loan that was due on a day, in a move. */
    private record Mark(int move, int day, String loanId, int end) implements Comparable<Mark> {
        @Override
        public int compareTo(Mark other) {
            if (move != other.move || day != other.day) {
                return move == other.move ? Integer.compare(day, other.day) : Integer.compare(move, other.move);
            }
            return loanId.compareTo(other.loanId);
        }
    }

    private static final class Lines extends ByteArrayOutputStream {
        private final List<Mark> marks = new ArrayList<>();

        void copy(int from, int to, OutputStream out) throws IOException {
            out.write(buf, from, to - from);
        }
    }

    private static final Map<Class<?>, ObjectWriter> WRITERS = new ConcurrentHashMap<>();

    private final Map<Track, Lines> tracks = new EnumMap<>(Track.class);
    private int move;
    private int day;
    private String loanId = "";

    Tape() {
        for (Track track : Track.values()) {
            tracks.put(track, new Lines());
        }
    }

    /** All that follows belongs to this. */
    void cue(int nextMove, int nextDay, String nextLoanId) {
        move = nextMove;
        day = nextDay;
        loanId = nextLoanId;
    }

    void add(Track track, Object line) {
        Lines lines = lines(track);
        WRITERS.computeIfAbsent(line.getClass(), Json.mapper()::writerFor).writeValue(lines, line);
        lines.write('\n');
        lines.marks.add(new Mark(move, day, loanId, lines.size()));
    }

    /** Writes one track of the tapes of all shards in the order of their marks. */
    static void merge(List<Tape> tapes, Track track, OutputStream out) throws IOException {
        int[] next = new int[tapes.size()];
        int[] from = new int[tapes.size()];
        while (true) {
            int first = -1;
            Mark least = null;
            for (int i = 0; i < next.length; i++) {
                List<Mark> marks = tapes.get(i).lines(track).marks;
                if (next[i] < marks.size()
                        && (least == null || marks.get(next[i]).compareTo(least) < 0)) {
                    least = marks.get(next[i]);
                    first = i;
                }
            }
            if (least == null) {
                return;
            }
            tapes.get(first).lines(track).copy(from[first], least.end, out);
            from[first] = least.end;
            next[first]++;
        }
    }

    private Lines lines(Track track) {
        return Objects.requireNonNull(tracks.get(track));
    }
}
