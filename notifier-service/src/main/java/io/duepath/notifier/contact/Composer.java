package io.duepath.notifier.contact;

import io.duepath.model.contact.ChannelCommand;

/** Writes the complete order for a gateway or desk: address in the clear, text in the person's language. */
public interface Composer {

    /**
     * Composes the order.
     *
     * @throws UncomposableException if it cannot be written; the contact is then refused
     */
    ChannelCommand compose(Release release);
}
