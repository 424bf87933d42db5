package io.duepath.gateways.delivery;

/** What the other side tells by itself. Each call returns when what it tells is kept. */
public interface Incoming {

    /** The final word about the message that was taken under this id. */
    void reported(String reportId, Handed.Ended end);

    /** A report that is no final word, or that nobody can read. */
    void passedOver(String why);

    /** A person wrote back. */
    void replied(PhoneNumber from, String text);
}
