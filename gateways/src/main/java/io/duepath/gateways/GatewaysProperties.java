package io.duepath.gateways;

import io.duepath.gateways.kafka.Trying;
import io.duepath.gateways.sms.SmppAccount;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * The settings of {@code duepath.gateways}.
 *
 * @param zone in which the last day of an order ends
 * @param attempts for an order that the other side has no time for, at least 1
 * @param retryAfter before the second attempt, doubled before each further one
 * @param longestPause between two looks whether a side that is away has come back
 */
@ConfigurationProperties("duepath.gateways")
record GatewaysProperties(ZoneId zone, int attempts, Duration retryAfter, Duration longestPause, Mail mail, Sms sms) {

    GatewaysProperties {
        if (attempts < 1) {
            throw new IllegalArgumentException("duepath.gateways.attempts must be at least 1");
        }
    }

    Trying trying() {
        return new Trying(attempts, retryAfter, longestPause);
    }

    /** Mails by SMTP; the server itself is set by {@code spring.mail}. */
    record Mail(boolean enabled, @Nullable String from) {
        String sender() {
            String sender = required(from, "mail.from");
            if (sender.indexOf('@') < 1) {
                throw new IllegalArgumentException("duepath.gateways.mail.from must be an address");
            }
            return sender;
        }
    }

    /**
     * Text messages by SMPP.
     *
     * @param optOutWords what people write back who want no more texts
     */
    record Sms(
            boolean enabled,
            String host,
            int port,
            @Nullable String systemId,
            @Nullable String password,
            @Nullable String source,
            Duration answerWithin,
            List<String> optOutWords) {

        SmppAccount account() {
            return new SmppAccount(
                    host,
                    port,
                    required(systemId, "sms.system-id"),
                    required(password, "sms.password"),
                    required(source, "sms.source"),
                    answerWithin);
        }

        @Override
        public String toString() {
            return "Sms[" + host + ":" + port + "]";
        }
    }

    private static String required(@Nullable String value, String name) {
        if (value == null || value.isBlank()) {
            throw new IllegalArgumentException("duepath.gateways." + name + " must be set");
        }
        return value;
    }
}
