package io.duepath.ingest.domain;

/**
 * The bounds of the doors.
 *
 * @param maxEventBytes the longest event
 * @param maxBodyBytes the longest body of a request that is not a stream
 * @param window events of one stream that may wait for the broker at a time
 */
public record IntakeLimits(int maxEventBytes, int maxBodyBytes, int window) {

    /** The most that fits into rejected-events encrypted and in Base64, below Kafka's default of one MiB a record. */
    public static final int MAX_EVENT_BYTES = 512 * 1024;

    public IntakeLimits {
        if (maxEventBytes < 1 || maxEventBytes > MAX_EVENT_BYTES) {
            throw new IllegalArgumentException("max-event must be 1 byte to 512 KiB");
        }
        if (maxBodyBytes < maxEventBytes || window < 1) {
            throw new IllegalArgumentException("max-body must be at least max-event, window at least 1");
        }
    }
}
