package io.duepath.bench.harness;

/** One way to do the work of a group. Opened once, run many times, closed once. */
public interface Variant extends AutoCloseable {

    /** How it stands in tables; unique in its group. */
    String name();

    /** Makes everything ready that is not to be measured. */
    default void open() throws Exception {}

    /**
     * Does the work once.
     *
     * @param round counted from 0, a warm-up whose figures are dropped included
     */
    Trial run(int round) throws Exception;

    @Override
    default void close() {}
}
