package io.duepath.ingest;

import io.duepath.ingest.domain.BusinessCalendar;
import io.duepath.ingest.domain.Intake;
import io.duepath.ingest.domain.IntakeLimits;
import io.duepath.ingest.domain.Pace;
import io.duepath.ingest.domain.Tally;
import io.duepath.ingest.wire.JsonMessageReader;
import io.duepath.ingest.wire.WorldPhoneNumbers;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Duration;
import java.time.InstantSource;
import java.time.zone.ZoneRules;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.concurrent.ThreadPoolTaskScheduler;

/** Wires what decides, and the day's date. */
@Configuration(proxyBeanMethods = false)
class IngestConfiguration {

    private static final Logger LOG = LoggerFactory.getLogger(IngestConfiguration.class);

    @Bean
    InstantSource clock(IngestProperties properties) {
        if (properties.simulatedTime()) {
            LOG.warn("TIME IS SIMULATED: business dates come from outside only, and any later date is allowed");
        }
        return InstantSource.system();
    }

    @Bean
    Intake intake(IngestProperties properties) {
        return new Intake(new JsonMessageReader(), new WorldPhoneNumbers(properties.phoneRegion()));
    }

    @Bean
    IntakeLimits intakeLimits(IngestProperties properties) {
        return properties.limits();
    }

    @Bean
    Pace pace(IngestProperties properties) {
        return properties.pace();
    }

    @Bean
    Tally tally(MeterRegistry meters) {
        return new IngestMetrics(meters);
    }

    /** Whether a day is late depends on where it is counted: the alert rules need the zone. */
    @Bean
    MeterBinder calendarZone(IngestProperties properties, InstantSource clock) {
        ZoneRules rules = properties.zone().getRules();
        return meters -> Gauge.builder(
                        "duepath.ingest.zone.offset.seconds",
                        () -> rules.getOffset(clock.instant()).getTotalSeconds())
                .description("How far the zone of the business calendar is ahead of UTC now")
                .register(meters);
    }

    @Bean
    @ConditionalOnProperty(name = "duepath.ingest.simulated-time", havingValue = "false", matchIfMissing = true)
    ThreadPoolTaskScheduler dailyDates(BusinessCalendar calendar, IngestProperties properties, InstantSource clock) {
        ThreadPoolTaskScheduler scheduler = new ThreadPoolTaskScheduler();
        scheduler.setThreadNamePrefix("daily-date-");
        scheduler.initialize();
        if (properties.automaticDates()) {
            DailyDate daily = new DailyDate(calendar, clock, properties.zone(), properties.publishAt());
            var unused = scheduler.scheduleWithFixedDelay(daily, Duration.ofMinutes(1));
        }
        return scheduler;
    }
}
