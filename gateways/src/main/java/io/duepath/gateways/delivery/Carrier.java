package io.duepath.gateways.delivery;

import io.duepath.model.contact.ChannelCommand;

/** Carries out orders of one kind. */
public interface Carrier<C extends ChannelCommand> {

    /**
     * Hands one order over.
     *
     * @return what is known at once; a final word may come later by another way
     * @throws UnreachableException if the other side cannot be reached, whatever the order
     */
    Handed hand(C order);
}
