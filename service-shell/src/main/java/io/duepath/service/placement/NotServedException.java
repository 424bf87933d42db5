package io.duepath.service.placement;

import java.util.List;

/** Something cannot be answered just now: its partition is on its way, or an instance does not answer. Ask again. */
public final class NotServedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<String> missing;

    public NotServedException(String why) {
        this(why, List.of());
    }

    /** @param missing the instances and partitions that would have been needed */
    public NotServedException(String why, List<String> missing) {
        super(why);
        this.missing = List.copyOf(missing);
    }

    /** What would have been needed. */
    public List<String> missing() {
        return missing;
    }
}
