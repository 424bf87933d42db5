package io.duepath.gateways.kafka;

import java.time.Duration;

/**
 * How patient a gateway is.
 *
 * @param attempts for an order that the other side has no time for, at least 1
 * @param retryAfter before the second attempt, doubled before each further one
 * @param longestPause between two looks whether a side that is away has come back
 */
public record Trying(int attempts, Duration retryAfter, Duration longestPause) {

    public Trying {
        if (attempts < 1) {
            throw new IllegalArgumentException("attempts must be at least 1");
        }
    }
}
