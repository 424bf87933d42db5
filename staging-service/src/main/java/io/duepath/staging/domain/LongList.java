package io.duepath.staging.domain;

import java.util.Arrays;

/** Numbers in a row, side by side in memory: what a walk over a loan's instalments and repayments costs lies in there. */
final class LongList {

    private long[] values = new long[8];
    private int size;

    long get(int at) {
        return values[at];
    }

    int size() {
        return size;
    }

    void add(int at, long value) {
        if (size == values.length) {
            values = Arrays.copyOf(values, 2 * size);
        }
        System.arraycopy(values, at, values, at + 1, size - at);
        values[at] = value;
        size++;
    }

    void remove(int at) {
        size--;
        System.arraycopy(values, at + 1, values, at, size - at);
    }
}
