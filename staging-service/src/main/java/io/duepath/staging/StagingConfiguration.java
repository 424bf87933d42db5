package io.duepath.staging;

import io.duepath.service.broker.BrokerHealth;
import io.duepath.service.peers.AdvertisedAddress;
import io.duepath.service.peers.Peers;
import io.duepath.service.peers.Problems;
import io.duepath.service.peers.StreamsPlacement;
import io.duepath.service.placement.Placement;
import io.duepath.service.tracing.Traces;
import io.duepath.service.tracing.TracingShell;
import io.duepath.staging.engine.Staging;
import io.duepath.staging.http.AnswerJson;
import io.duepath.staging.kafka.Portfolio;
import io.duepath.staging.kafka.RecountLoop;
import io.duepath.staging.kafka.StagingMetrics;
import io.duepath.staging.kafka.StagingShell;
import io.duepath.staging.kafka.StagingStreams;
import io.duepath.staging.kafka.StagingTopology;
import io.duepath.staging.kafka.StreamsConnection;
import io.duepath.staging.kafka.StreamsHealth;
import io.duepath.staging.kafka.StreamsState;
import io.duepath.staging.policy.PolicyBook;
import io.duepath.staging.rules.Policies;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import org.springframework.boot.availability.AvailabilityChangeEvent;
import org.springframework.boot.availability.LivenessState;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.Environment;

/** Wires the engine into its shells. */
@Configuration(proxyBeanMethods = false)
@Import({Problems.class, TracingShell.class})
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
    StagingMetrics stagingMetrics(MeterRegistry meters, Portfolio portfolio, PolicyBook policies) {
        return new StagingMetrics(
                meters,
                portfolio,
                policies.versions().stream()
                        .map(version -> version.terms().ladder())
                        .toList());
    }

    @Bean
    AdvertisedAddress advertisedAddress(StagingProperties properties, Environment environment) {
        return new AdvertisedAddress("duepath.staging.advertised-url", properties.advertisedUrl(), environment);
    }

    @Bean
    StagingShell stagingShell(
            Staging staging,
            Portfolio portfolio,
            StagingMetrics metrics,
            Traces traces,
            TopicProperties topics,
            StagingProperties properties) {
        return new StagingShell(
                staging,
                portfolio,
                metrics,
                traces,
                topics.loanPartitions(),
                properties.storyLength(),
                properties.rollSlice());
    }

    @Bean
    StagingStreams stagingStreams(
            StagingShell shell,
            TopicProperties topics,
            KafkaProperties kafka,
            AdvertisedAddress advertised,
            MeterRegistry meters,
            ApplicationEventPublisher events) {
        return new StagingStreams(
                StagingTopology.build(shell),
                new StreamsConnection(kafka.buildStreamsProperties(), kafka.buildAdminProperties(), advertised),
                topics.creation(),
                meters,
                () -> AvailabilityChangeEvent.publish(events, this, LivenessState.BROKEN));
    }

    @Bean
    StreamsPlacement streamsPlacement(StagingStreams streams, AdvertisedAddress advertised, TopicProperties topics) {
        return new StreamsPlacement(streams::client, StagingTopology.LOANS, advertised, topics.loanPartitions());
    }

    @Bean
    StreamsState streamsState(StagingStreams streams, StreamsPlacement placement, StagingShell shell) {
        return new StreamsState(streams, placement, shell);
    }

    @Bean
    RecountLoop recountLoop(
            Staging staging,
            Portfolio portfolio,
            StreamsState state,
            StagingMetrics metrics,
            StagingProperties properties) {
        return RecountLoop.of(staging, portfolio, state, metrics, properties.recount());
    }

    @Bean
    Peers peers(Placement placement, AdvertisedAddress advertised) {
        return new Peers(placement, advertised.scheme(), AnswerJson.mapper());
    }

    @Bean
    StreamsHealth streamsHealthIndicator(StagingStreams streams, Portfolio portfolio, StagingProperties properties) {
        return new StreamsHealth(streams, portfolio, properties.rollLimit(), Clock.systemUTC());
    }

    @Bean
    BrokerHealth brokerHealthIndicator(KafkaProperties kafka) {
        return new BrokerHealth(kafka.buildAdminProperties());
    }
}
