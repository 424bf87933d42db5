package io.duepath.notifier.contact;

import io.duepath.model.event.Channel;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * How long a receipt is waited for. A channel without a time is never timed out: its gateway may not report at all, and
 * then every contact would be made twice.
 */
public record ReceiptPatience(Map<Channel, Duration> byChannel) {

    /** No channel is timed out. */
    public static final ReceiptPatience ENDLESS = new ReceiptPatience(Map.of());

    public ReceiptPatience {
        byChannel = Map.copyOf(byChannel);
        byChannel.forEach((channel, time) -> {
            if (time.isZero() || time.isNegative()) {
                throw new IllegalArgumentException("the receipt timeout of " + channel + " must be positive");
            }
        });
    }

    Optional<Instant> until(Channel channel, Instant sent) {
        return Optional.ofNullable(byChannel.get(channel)).map(sent::plus);
    }
}
