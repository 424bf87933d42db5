package io.duepath.ingest.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;

/** What Spring's own properties say about security reaches every client that ingest makes. */
class KafkaSettingsTest {

    private static final String LOGIN =
            "org.apache.kafka.common.security.scram.ScramLoginModule required" + " username=\"ingest\" password=\"x\";";

    private final KafkaSettings settings = settings(Map.of(
            "spring.kafka.bootstrap-servers", "broker.example:9094",
            "spring.kafka.security.protocol", "SASL_SSL",
            "spring.kafka.properties.sasl.mechanism", "SCRAM-SHA-512",
            "spring.kafka.properties.sasl.jaas.config", LOGIN,
            "spring.kafka.ssl.trust-store-location", "file:/etc/duepath/broker.p12",
            "spring.kafka.ssl.trust-store-password", "y",
            "spring.kafka.ssl.trust-store-type", "PKCS12"));

    @Test
    void securityReachesEveryClient() {
        Map<String, Map<String, Object>> clients = Map.of(
                "admin", settings.admin(),
                "outlet", settings.outlet(),
                "clock", settings.clock(),
                "doors' producers", settings.transactional(),
                "readers", settings.reader());

        clients.forEach((client, config) -> assertThat(config)
                .as(client)
                .containsEntry("bootstrap.servers", List.of("broker.example:9094"))
                .containsEntry("security.protocol", "SASL_SSL")
                .containsEntry("sasl.mechanism", "SCRAM-SHA-512")
                .containsEntry("sasl.jaas.config", LOGIN)
                .containsEntry("ssl.truststore.location", "/etc/duepath/broker.p12")
                .containsEntry("ssl.truststore.password", "y")
                .containsEntry("ssl.truststore.type", "PKCS12"));
    }

    @Test
    void clientsUnderstandEveryOneOfThem() {
        assertThat(new AdminClientConfig(settings.admin()).unused()).isNotNull();
        assertThat(new ConsumerConfig(settings.reader()).getString("security.protocol"))
                .isEqualTo("SASL_SSL");
        for (Map<String, Object> config : List.of(settings.outlet(), settings.clock(), settings.transactional())) {
            ProducerConfig producer = new ProducerConfig(config);
            assertThat(producer.getString("sasl.mechanism")).isEqualTo("SCRAM-SHA-512");
            assertThat(producer.getString("acks")).isEqualTo("-1");
        }
    }

    @Test
    void ownNeedsWinOverWhatWouldBreakPromises() {
        Map<String, Object> careless = settings(Map.of(
                        "spring.kafka.producer.acks", "0",
                        "spring.kafka.consumer.isolation-level", "read-uncommitted"))
                .reader();

        assertThat(careless).containsEntry("isolation.level", "read_committed");
        assertThat(settings.outlet()).containsEntry("acks", "all");
    }

    private static KafkaSettings settings(Map<String, String> properties) {
        KafkaProperties kafka = new Binder(new MapConfigurationPropertySource(new HashMap<>(properties)))
                .bindOrCreate("spring.kafka", KafkaProperties.class);
        return new KafkaSettings(
                kafka.buildAdminProperties(), kafka.buildProducerProperties(), kafka.buildConsumerProperties());
    }
}
