package io.duepath.gateways.delivery;

/** The other side cannot be reached, or takes nothing now. Orders wait; none of them has failed. */
public final class UnreachableException extends RuntimeException {

    /** Says why in a word that holds no address. */
    public UnreachableException(String why) {
        super(why);
    }
}
