package io.duepath.bench.harness;

import java.util.List;

/** A question with several answers beside each other. */
public interface Experiment {

    /** What it is called on the command line and in the names of its files. */
    String name();

    /** What it finds out, in one line. */
    String purpose();

    /**
     * Its groups of variants, in the order in which they run. Whatever several variants need is made here or when the
     * first of them opens; nothing in it is measured.
     */
    List<Group> groups() throws Exception;
}
