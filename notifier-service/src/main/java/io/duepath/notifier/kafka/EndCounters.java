package io.duepath.notifier.kafka;

import io.duepath.model.command.WithdrawReason;
import io.duepath.model.contact.ContactEnd;
import io.duepath.model.contact.ContactEnded;
import io.duepath.model.event.Channel;
import io.duepath.model.event.HoldKind;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Counts how commands ended. The reasons that every deployment can have are there from the start at 0; what only a pack
 * can say (a party that is unknown, a stop of its own, a demand on the text) comes with the first of its kind.
 */
final class EndCounters {

    /** The channel of an action that reaches nobody. */
    private static final String NONE = "none";

    private static final List<String> REFUSED = List.of(
            "no-contact-data",
            "no-address-for-channel",
            "unreadable-record",
            "never-open",
            "opted-out",
            "channel-not-allowed",
            "consent-unknown",
            "consent-withdrawn",
            "zone-unknown",
            "history-unknown",
            "unknown-template",
            "erased");

    private static final Map<ContactEnd, List<String>> REASONS = Map.of(
            ContactEnd.RELEASED, List.of("allowed"),
            ContactEnd.EXPIRED, List.of("last-day-passed", "closed-until-last-day"),
            ContactEnd.WITHDRAWN,
                    Arrays.stream(WithdrawReason.values())
                            .map(WithdrawReason::toString)
                            .toList(),
            ContactEnd.REFUSED,
                    Stream.concat(
                                    REFUSED.stream(),
                                    Arrays.stream(HoldKind.values()).map(kind -> "hold-" + kind))
                            .toList());

    private final MeterRegistry registry;

    EndCounters(MeterRegistry registry) {
        this.registry = registry;
        for (Channel channel : Channel.values()) {
            REASONS.forEach((end, reasons) -> reasons.forEach(reason -> counter(channel.toString(), end, reason)));
        }
        counter(NONE, ContactEnd.REFUSED, "no-contact");
    }

    void count(ContactEnded ended) {
        Channel channel = ended.channel();
        counter(channel == null ? NONE : channel.toString(), ended.end(), ended.reason())
                .increment();
    }

    private Counter counter(String channel, ContactEnd end, String reason) {
        return Counter.builder("duepath.notifier.ends")
                .description("Terminal ends of commands")
                .tag("channel", channel)
                .tag("end", end.toString())
                .tag("reason", reason)
                .register(registry);
    }
}
