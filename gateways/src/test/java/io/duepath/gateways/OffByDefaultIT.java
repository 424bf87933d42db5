package io.duepath.gateways;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.duepath.broker.SharedBroker;
import io.duepath.gateways.kafka.JournalReader;
import io.duepath.gateways.sms.SmppLink;
import org.junit.jupiter.api.Test;
import org.springframework.boot.WebApplicationType;
import org.springframework.kafka.listener.KafkaMessageListenerContainer;

/** Nobody is written to by accident. */
class OffByDefaultIT {

    @Test
    void doesNothingUntilAChannelIsSwitchedOn() {
        try (var service = GatewaysApplication.application()
                .web(WebApplicationType.NONE)
                .run("--spring.kafka.bootstrap-servers=" + SharedBroker.bootstrapServers())) {
            assertThat(service.getBeansOfType(KafkaMessageListenerContainer.class))
                    .isEmpty();
            assertThat(service.getBeansOfType(JournalReader.class)).isEmpty();
            assertThat(service.getBeansOfType(SmppLink.class)).isEmpty();
        }
    }

    @Test
    void aChannelWithoutItsSenderDoesNotStart() {
        assertThatThrownBy(() -> GatewaysApplication.application()
                        .web(WebApplicationType.NONE)
                        .run(
                                "--spring.kafka.bootstrap-servers=" + SharedBroker.bootstrapServers(),
                                "--duepath.gateways.mail.enabled=true",
                                "--spring.mail.host=127.0.0.1"))
                .rootCause()
                .hasMessage("duepath.gateways.mail.from must be set");
    }
}
