package io.duepath.service.placement;

import java.util.Set;

/** Which instance has what. True when asked; partitions may move at any time. */
public interface Placement {

    /** This instance. */
    Instance self();

    /**
     * The instance that has what lies under a key, or would have it.
     *
     * @throws NotServedException while that is being worked out
     */
    Instance ownerOf(String key);

    /**
     * The partition that a key is in.
     *
     * @throws NotServedException while that is being worked out
     */
    int partitionOf(String key);

    /**
     * The other instances that have partitions.
     *
     * @throws NotServedException while that is being worked out
     */
    Set<Instance> others();

    /** How many partitions there are in all. */
    int partitions();
}
