package io.duepath.legal.store;

import java.time.LocalDate;
import java.util.function.Consumer;

/**
 * Says what was due to be said by the day before when the first command of a day comes: the stream's own time has no
 * other sign that a day is over. What is said so follows from the commands, and not from how fast they are played.
 */
public final class StreamDays implements Consumer<LocalDate> {

    private final DeadlineWatch watch;
    private LocalDate known = LocalDate.MIN;

    public StreamDays(DeadlineWatch watch) {
        this.watch = watch;
    }

    /** Told of the day of each command before anything of it is done. */
    @Override
    public synchronized void accept(LocalDate day) {
        if (day.isAfter(known)) {
            watch.raise(day.minusDays(1));
            known = day;
        }
    }
}
