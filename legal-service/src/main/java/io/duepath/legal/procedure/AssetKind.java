package io.duepath.legal.procedure;

import io.duepath.model.WireName;

/** What an asset is; the law freezes each kind for another time. */
public enum AssetKind {
    /** Money at a bank or payment firm. */
    DEPOSIT,
    /** A car, registered with the traffic authority. */
    VEHICLE,
    /** Any other movable thing. */
    MOVABLE,
    /** Land and buildings. */
    REAL_ESTATE,
    /** Shares, claims and other rights. */
    OTHER_RIGHT,
    /** Somebody's guarantee: nothing to freeze, but it has a period of its own. */
    GUARANTEE;

    @Override
    public String toString() {
        return WireName.of(this);
    }
}
