package io.duepath.gateways.delivery;

import io.duepath.model.contact.ChannelCommand;
import java.time.Instant;

/** Carries out orders of one kind. */
public interface Carrier<C extends ChannelCommand> {

    /**
     * Looks whether orders can be taken at all.
     *
     * @throws UnreachableException if not; no order was touched
     */
    void ready();

    /**
     * Hands one order over.
     *
     * @param end when it must have reached the person
     * @return what is known at once; a final word may come later by another way
     * @throws UnreachableException if the other side surely did not take it, and would take no other one now
     */
    Handed hand(C order, Instant end);

    /** Whether an order handed over twice is known as the same, so that one in doubt may be handed over again. */
    boolean mayRepeat();
}
