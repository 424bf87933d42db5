package io.duepath.staging.query;

import java.util.Set;

/** Which instance has what. True when asked; partitions may move at any time. */
public interface Placement {

    /** This instance. */
    Instance self();

    /**
     * The instance that has a loan, or would have it.
     *
     * @throws NotServedException while that is being worked out
     */
    Instance ownerOf(String loanId);

    /**
     * The other instances that have partitions.
     *
     * @throws NotServedException while that is being worked out
     */
    Set<Instance> others();

    /** How many partitions there are in all. */
    int partitions();
}
