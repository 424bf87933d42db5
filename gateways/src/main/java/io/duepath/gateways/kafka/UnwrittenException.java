package io.duepath.gateways.kafka;

/** The broker did not acknowledge a record; what it says must be looked at again. */
final class UnwrittenException extends RuntimeException {

    UnwrittenException(String topic, Throwable cause) {
        super("a record of " + topic + " was not acknowledged", cause);
    }
}
