package io.duepath.gateways.sms;

import io.duepath.gateways.delivery.Incoming;

/** Ways to a message centre. */
public final class Smpp {

    private Smpp() {}

    /** A link by which {@code incoming} hears what the centre tells; it connects when it is started. */
    public static SmppLink link(SmppAccount account, Incoming incoming) {
        return new SmppLink(account, new Reports(incoming));
    }
}
