package io.duepath.notifier;

import io.duepath.model.event.Channel;
import io.duepath.notifier.kafka.NotifierClock;
import io.duepath.notifier.packs.CollectorType;
import java.net.URI;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The notifier's own settings.
 *
 * @param clock wall, or stream for replays and demonstrations
 * @param lender who the messages say they come from
 * @param packs the contact packs beside the one that is always on: ids of packs that ship, or paths of files
 * @param collector who collects; packs may bind some collectors only
 * @param lenderZones where the lender's people live, for people whose zone nobody knows
 * @param rollWait how long a command waits for the roll of its date, under the wall clock
 * @param receiptTimeout how long a receipt of a channel is waited for; a channel without a time is never timed out
 * @param fallbacks for a template the templates tried after it, one per channel, when it did not reach the person
 * @param advertisedUrl where other instances reach this one; without it the address and port it listens on
 * @param applicationId consumer group and prefix of changelog topics
 * @param threads stream threads
 * @param stateDirectory where local copies of the state lie
 * @param instanceId name of this member across restarts, for static membership
 */
@ConfigurationProperties("duepath.notifier")
record NotifierProperties(
        @DefaultValue("wall") NotifierClock clock,
        @DefaultValue("DuePath") String lender,
        @DefaultValue("default") List<String> packs,
        @DefaultValue("lender") CollectorType collector,
        @DefaultValue List<ZoneId> lenderZones,
        @DefaultValue("2h") Duration rollWait,
        @DefaultValue Map<Channel, Duration> receiptTimeout,
        @DefaultValue Map<String, List<String>> fallbacks,
        @Nullable URI advertisedUrl,
        @DefaultValue("duepath-notifier") String applicationId,
        @DefaultValue("2") int threads,
        @DefaultValue("data/notifier") String stateDirectory,
        @Nullable String instanceId) {

    NotifierProperties {
        if (lender.isBlank()) {
            throw new IllegalArgumentException("duepath.notifier.lender must name the lender");
        }
        if (threads < 1) {
            throw new IllegalArgumentException("duepath.notifier.threads must be at least 1");
        }
        if (rollWait.isNegative() || rollWait.isZero()) {
            throw new IllegalArgumentException("duepath.notifier.roll-wait must be positive");
        }
        instanceId = instanceId == null || instanceId.isBlank() ? null : instanceId;
    }
}
