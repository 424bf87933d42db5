package io.duepath.ingest.domain;

import io.duepath.model.WireName;
import io.duepath.model.fault.Problem;

/** Everything that can be wrong with an event; the closed list behind the codes in answers and in rejected-events. */
public enum RejectionReason {
    /** The bytes are not JSON in UTF-8, or name a field twice. */
    NOT_JSON,
    /** JSON, but not shaped like a CloudEvent or a batch of them. */
    NOT_A_CLOUD_EVENT,
    /** Longer than one event may be; the original is not kept. */
    TOO_LARGE,
    /** A CloudEvents attribute that we need is not there. */
    ATTRIBUTE_MISSING,
    /** A CloudEvents attribute that cannot be what it claims. */
    ATTRIBUTE_INVALID,
    /** No fact has this type. */
    UNKNOWN_TYPE,
    /** The fact exists, but not in this version. */
    UNKNOWN_VERSION,
    /** The fact exists, but does not come in by this door. */
    TYPE_NOT_HERE,
    /** Ticks of the business calendar come by HTTP only. */
    TICK_NOT_HERE,
    /** The caller's key or token does not allow to hand in this type. */
    SCOPE_MISSING,
    /** There is no data. */
    DATA_MISSING,
    /** The data break the JSON Schema of their type: a field is missing, unknown or wrong. */
    SCHEMA_VIOLATION,
    /** Each field is right for itself, but the values make no sense. */
    INVALID_VALUE,
    /** A date outside 1950 to 2149. */
    IMPLAUSIBLE_DATE,
    /** A currency without money, such as XXX. */
    UNKNOWN_CURRENCY,
    /** A phone number that nobody can have, or an address that is none. */
    INVALID_ADDRESS,
    /** The business date has been there before. */
    DATE_IN_THE_PAST,
    /** The business date would leap too far ahead, or beyond today. */
    DATE_TOO_FAR;

    private static final int MAX_TEXT = 256;

    /**
     * A problem of this kind; {@code detail} must not quote values, which might be personal. Long texts are cut, because
     * a sender chooses the names in them.
     */
    public Problem at(String pointer, String detail) {
        return new Problem(toString(), ShortText.of(pointer, MAX_TEXT), ShortText.of(detail, MAX_TEXT));
    }

    @Override
    public String toString() {
        return WireName.of(this);
    }
}
