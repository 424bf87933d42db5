package io.duepath.local.portfolio;

import java.util.SplittableRandom;

/** What a random stream decides about. Each subject has its own stream, so that a new draw in one moves no other. */
enum Draw {
    OPENING(1),
    TERMS(2),
    HABIT(3),
    INSTALMENT(4),
    CUSTOMER(5),
    PERSON(6);

    private final long stream;

    Draw(long stream) {
        this.stream = stream;
    }

    /** The stream of this subject for one thing of the portfolio; equal arguments draw equally. */
    SplittableRandom of(long seed, long thing, long part) {
        long state = mixed(seed + stream * 0x9E3779B97F4A7C15L);
        state = mixed(state ^ (thing + 0x632BE59BD9B4E019L));
        return new SplittableRandom(mixed(state ^ (part * 0xD1B54A32D192ED03L)));
    }

    private static long mixed(long value) {
        long z = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }
}
