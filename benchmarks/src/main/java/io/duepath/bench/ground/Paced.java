package io.duepath.bench.ground;

import java.util.concurrent.locks.LockSupport;
import java.util.function.IntConsumer;

/** Does things at instants that are fixed beforehand, however long each takes: a stall makes the next ones late. */
public final class Paced {

    /** For the producer of what is sent so, milliseconds: with none, the requests of the driver fill the machine. */
    public static final int LINGER = 2;

    private static final long PARK_NANOS = 200_000;

    private final long began = System.nanoTime();
    private final double rate;

    /**
     * Begins now.
     *
     * @param rate things a second
     */
    public Paced(double rate) {
        this.rate = rate;
    }

    /** Does the first so many things, each at its instant or as soon after it as can be. */
    public void run(int things, IntConsumer action) {
        for (int i = 0; i < things; i++) {
            long due = due(i);
            while (System.nanoTime() < due) {
                LockSupport.parkNanos(PARK_NANOS);
            }
            action.accept(i);
        }
    }

    /** The instant of a thing, by {@link System#nanoTime}. */
    public long due(int thing) {
        return began + (long) (thing * 1e9 / rate);
    }
}
