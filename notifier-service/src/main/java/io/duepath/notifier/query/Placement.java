package io.duepath.notifier.query;

import io.duepath.model.loan.CustomerId;
import java.util.Set;

/** Which instance has what. True when asked; partitions may move at any time. */
public interface Placement {

    /** This instance. */
    Instance self();

    /**
     * The instance that has a customer, or would have it.
     *
     * @throws NotServedException while that is being worked out
     */
    Instance ownerOf(CustomerId customer);

    /**
     * The other instances that have partitions.
     *
     * @throws NotServedException while that is being worked out
     */
    Set<Instance> others();

    /** How many customer partitions there are in all. */
    int partitions();
}
