package io.duepath.staging.policy;

import io.duepath.model.WireName;

/** The types that conditions know. */
public enum ValueType {
    STRING,
    /** A whole number; amounts are in minor units. */
    INT,
    /** A number with a fraction. */
    NUMBER,
    BOOL;

    @Override
    public String toString() {
        return WireName.of(this);
    }
}
