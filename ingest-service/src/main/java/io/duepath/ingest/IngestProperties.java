package io.duepath.ingest;

import io.duepath.ingest.domain.CalendarRules;
import io.duepath.ingest.domain.IntakeLimits;
import io.duepath.ingest.domain.Pace;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.util.unit.DataSize;

/**
 * How ingest runs.
 *
 * @param simulatedTime whether time is simulated (demo, history): no automatic ticks, any later date is allowed
 * @param automaticDates whether today's date is published by itself; never in simulated time
 * @param zone where the business day begins
 * @param publishAt when in the day today's date is published
 * @param maxJump the most days a date may lie ahead of the last one
 * @param gaps whether dates in between get ticks of their own
 * @param instanceId different for each running instance, the same after a restart
 * @param phoneRegion the country of phone numbers without a country code ({@code CN}); {@code ZZ} refuses them
 * @param maxEvent the longest event
 * @param maxBody the longest body of a request that is not a stream
 * @param window events of one stream that may wait for the broker at a time
 * @param inboxThreads consumers of the inbox in this instance
 * @param senderPatience how long the body of a request may keep us waiting at least
 * @param slowestSender the line in bytes a second that is still served beyond that
 */
@ConfigurationProperties("duepath.ingest")
public record IngestProperties(
        boolean simulatedTime,
        boolean automaticDates,
        ZoneId zone,
        LocalTime publishAt,
        int maxJump,
        CalendarRules.Gaps gaps,
        String instanceId,
        String phoneRegion,
        DataSize maxEvent,
        DataSize maxBody,
        int window,
        int inboxThreads,
        Duration senderPatience,
        DataSize slowestSender) {

    public IngestProperties {
        if (instanceId.isBlank()) {
            throw new IllegalArgumentException("duepath.ingest.instance-id is required");
        }
    }

    CalendarRules calendarRules() {
        return new CalendarRules(simulatedTime, maxJump, gaps);
    }

    Pace pace() {
        return new Pace(senderPatience, slowestSender.toBytes());
    }

    IntakeLimits limits() {
        return new IntakeLimits(Math.toIntExact(maxEvent.toBytes()), Math.toIntExact(maxBody.toBytes()), window);
    }
}
