package io.duepath.bench.ground;

import io.duepath.bench.ground.Prototypes.Prototype;
import io.duepath.staging.engine.Staging;
import java.util.Locale;
import java.util.function.BiConsumer;

/** A portfolio made of copies of prototypes, one at each place from 0. */
public interface Copies {

    /** How many loans in all. */
    int loans();

    /** The engine that played the prototypes. */
    Staging staging();

    /** Tells every place, in order, and what its loan is a copy of. */
    void each(BiConsumer<Integer, Prototype> told);

    /** The id of the loan at a place. */
    static String loanId(int place) {
        return String.format(Locale.ROOT, "L-%09d", place);
    }
}
