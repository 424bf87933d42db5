package io.duepath.gateways.sms;

import java.time.Duration;

/**
 * An account at a message centre.
 *
 * @param source the sender people see: a number with {@code +}, or a name
 * @param answerWithin how long the centre may take for an answer
 */
public record SmppAccount(
        String host, int port, String systemId, String password, String source, Duration answerWithin) {

    @Override
    public String toString() {
        return "SmppAccount[" + host + ":" + port + "]";
    }
}
