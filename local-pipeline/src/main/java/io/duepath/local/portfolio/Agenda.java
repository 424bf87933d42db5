package io.duepath.local.portfolio;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.LongStream;

/** Which instalments have something to tell on which day; a pair of numbers each, so that millions fit. */
final class Agenda {

    private final Map<LocalDate, Entries> days = new HashMap<>();

    void note(LocalDate day, int loan, int instalment) {
        days.computeIfAbsent(day, d -> new Entries()).add(((long) loan << 16) | instalment);
    }

    /** Takes a day's entries off the agenda: in order of loan and instalment, each once. */
    LongStream take(LocalDate day) {
        Entries entries = days.remove(day);
        return entries == null ? LongStream.empty() : entries.sorted();
    }

    static int loan(long entry) {
        return (int) (entry >>> 16);
    }

    static int instalment(long entry) {
        return (int) (entry & 0xFFFF);
    }

    private static final class Entries {
        private long[] values = new long[8];
        private int size;

        void add(long value) {
            if (size == values.length) {
                values = Arrays.copyOf(values, size * 2);
            }
            values[size++] = value;
        }

        LongStream sorted() {
            return Arrays.stream(values, 0, size).sorted().distinct();
        }
    }
}
