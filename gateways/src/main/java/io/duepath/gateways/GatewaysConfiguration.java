package io.duepath.gateways;

import io.duepath.gateways.kafka.Gateways;
import io.duepath.gateways.kafka.Receipts;
import io.duepath.gateways.mail.SmtpCarrier;
import io.duepath.gateways.sms.SmppCarrier;
import io.duepath.model.event.Channel;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.InstantSource;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.kafka.listener.KafkaMessageListenerContainer;
import org.springframework.mail.javamail.JavaMailSender;

/** Wires the gateways that are switched on. */
@Configuration(proxyBeanMethods = false)
class GatewaysConfiguration {

    @Bean
    Receipts receipts(KafkaTemplate<String, byte[]> kafka) {
        return new Receipts(kafka, InstantSource.system());
    }

    @Bean
    Gateways gateways(
            ConsumerFactory<String, byte[]> consumers,
            Receipts receipts,
            MeterRegistry meters,
            GatewaysProperties properties) {
        return new Gateways(
                consumers, receipts, meters, InstantSource.system(), properties.attempts(), properties.retryAfter());
    }

    @Bean
    @ConditionalOnProperty("duepath.gateways.mail.enabled")
    KafkaMessageListenerContainer<String, byte[]> mailGateway(
            Gateways gateways, JavaMailSender sender, GatewaysProperties properties) {
        return gateways.mail(new SmtpCarrier(sender, properties.mail().sender()));
    }

    @Bean
    @ConditionalOnProperty("duepath.gateways.sms.enabled")
    SmppCarrier smppCarrier(Receipts receipts, GatewaysProperties properties) {
        GatewaysProperties.Sms sms = properties.sms();
        return new SmppCarrier(
                sms.host(),
                sms.port(),
                sms.account(),
                sms.secret(),
                sms.sender(),
                sms.answerWithin(),
                (order, handed) -> receipts.write(order, Channel.SMS, handed));
    }

    @Bean
    @ConditionalOnProperty("duepath.gateways.sms.enabled")
    KafkaMessageListenerContainer<String, byte[]> smsGateway(Gateways gateways, SmppCarrier carrier) {
        return gateways.sms(carrier);
    }
}
