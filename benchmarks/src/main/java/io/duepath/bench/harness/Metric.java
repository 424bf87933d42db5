package io.duepath.bench.harness;

/**
 * A value that every run of a group reports.
 *
 * @param moreIsBetter whether a rate rather than a time
 */
public record Metric(String name, boolean moreIsBetter) {

    /** Events a second, from the first one taken in to the last one committed. */
    public static final Metric RATE = new Metric("events/s", true);

    /** Seconds from the start to the last result that a reader can read. */
    public static final Metric SECONDS = new Metric("seconds", false);
}
