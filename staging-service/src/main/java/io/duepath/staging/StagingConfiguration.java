package io.duepath.staging;

import io.duepath.staging.engine.Staging;
import io.duepath.staging.kafka.Portfolio;
import io.duepath.staging.kafka.StagingMetrics;
import io.duepath.staging.kafka.StagingShell;
import io.duepath.staging.kafka.StagingStreams;
import io.duepath.staging.kafka.StagingTopology;
import io.duepath.staging.policy.PolicyBook;
import io.duepath.staging.rules.Policies;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires the engine into its shell. */
@Configuration(proxyBeanMethods = false)
class StagingConfiguration {

    @Bean
    PolicyBook policyBook(StagingProperties properties) {
        return properties.policy() == null ? PolicyBook.of(Policies.standard()) : Policies.load(properties.policy());
    }

    @Bean
    Staging staging(PolicyBook policies) {
        return new Staging(policies);
    }

    @Bean
    Portfolio portfolio() {
        return new Portfolio();
    }

    @Bean
    StagingMetrics stagingMetrics(MeterRegistry meters, Portfolio portfolio) {
        return new StagingMetrics(meters, portfolio);
    }

    @Bean
    StagingStreams stagingStreams(
            Staging staging,
            Portfolio portfolio,
            StagingMetrics metrics,
            TopicProperties topics,
            KafkaProperties kafka) {
        var shell = new StagingShell(staging, portfolio, metrics, topics.loanPartitions());
        return new StagingStreams(
                StagingTopology.build(shell),
                kafka.buildStreamsProperties(),
                kafka.buildAdminProperties(),
                topics.creation());
    }

    /** Ready once every assigned partition is restored and read. */
    @Bean
    HealthIndicator streamsHealthIndicator(StagingStreams streams) {
        return () -> streams.isReady()
                ? Health.up().build()
                : Health.outOfService().withDetail("streams", "not running yet").build();
    }
}
