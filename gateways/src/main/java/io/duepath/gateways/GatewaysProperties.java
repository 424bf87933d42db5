package io.duepath.gateways;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * The settings of {@code duepath.gateways}.
 *
 * @param attempts for one message before it is reported as failed for now, at least 1
 * @param retryAfter between two attempts
 */
@ConfigurationProperties("duepath.gateways")
record GatewaysProperties(int attempts, Duration retryAfter, Mail mail, Sms sms) {

    GatewaysProperties {
        if (attempts < 1) {
            throw new IllegalArgumentException("duepath.gateways.attempts must be at least 1");
        }
    }

    /** Mails by SMTP; the server itself is set by {@code spring.mail}. */
    record Mail(boolean enabled, @Nullable String from) {
        String sender() {
            return required(from, "mail.from");
        }
    }

    /** Text messages by SMPP. */
    record Sms(
            boolean enabled,
            String host,
            int port,
            @Nullable String systemId,
            @Nullable String password,
            @Nullable String source,
            Duration answerWithin) {
        String account() {
            return required(systemId, "sms.system-id");
        }

        String secret() {
            return required(password, "sms.password");
        }

        String sender() {
            return required(source, "sms.source");
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
