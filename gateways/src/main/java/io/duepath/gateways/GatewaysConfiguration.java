package io.duepath.gateways;

import io.duepath.gateways.delivery.OptOutWords;
import io.duepath.gateways.kafka.Gateways;
import io.duepath.gateways.kafka.GatewaysHealth;
import io.duepath.gateways.kafka.JournalReader;
import io.duepath.gateways.mail.SmtpCarrier;
import io.duepath.gateways.sms.Smpp;
import io.duepath.gateways.sms.SmppAccount;
import io.duepath.gateways.sms.SmppCarrier;
import io.duepath.gateways.sms.SmppLink;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.InstantSource;
import org.apache.kafka.clients.admin.Admin;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.kafka.core.KafkaAdmin;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.kafka.listener.KafkaMessageListenerContainer;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.scheduling.TaskScheduler;
import org.springframework.scheduling.concurrent.ThreadPoolTaskScheduler;

/** Wires the gateways that are switched on. */
@Configuration(proxyBeanMethods = false)
class GatewaysConfiguration {

    @Bean
    InstantSource clock() {
        return InstantSource.system();
    }

    @Bean(destroyMethod = "close")
    Admin admin(KafkaAdmin admin) {
        return Admin.create(admin.getConfigurationProperties());
    }

    /** Ends the pauses of listeners. */
    @Bean
    TaskScheduler pauses() {
        ThreadPoolTaskScheduler scheduler = new ThreadPoolTaskScheduler();
        scheduler.setThreadNamePrefix("gateways-pauses-");
        return scheduler;
    }

    @Bean
    Gateways gateways(
            ConsumerFactory<String, byte[]> consumers,
            KafkaTemplate<String, byte[]> template,
            Admin admin,
            TaskScheduler pauses,
            MeterRegistry meters,
            InstantSource clock,
            GatewaysProperties properties,
            TopicProperties topics) {
        return Gateways.of(
                new Gateways.Kafka(consumers, template, admin, topics.replication()),
                pauses,
                properties.trying(),
                new OptOutWords(properties.sms().optOutWords()),
                meters,
                clock,
                properties.zone());
    }

    @Bean("gatewaysHealthIndicator")
    GatewaysHealth health(Gateways gateways, Admin admin) {
        return new GatewaysHealth(gateways, admin);
    }

    @Bean
    @ConditionalOnExpression("${duepath.gateways.mail.enabled} or ${duepath.gateways.sms.enabled}")
    JournalReader journal(Gateways gateways) {
        return gateways.journal();
    }

    @Bean
    @ConditionalOnProperty("duepath.gateways.mail.enabled")
    KafkaMessageListenerContainer<String, byte[]> mailGateway(
            Gateways gateways, JavaMailSender sender, GatewaysProperties properties) {
        return gateways.mail(new SmtpCarrier(sender, properties.mail().sender()));
    }

    @Bean
    @ConditionalOnProperty("duepath.gateways.sms.enabled")
    SmppLink smppLink(Gateways gateways, GatewaysProperties properties) {
        return Smpp.link(properties.sms().account(), gateways.reception());
    }

    @Bean
    @ConditionalOnProperty("duepath.gateways.sms.enabled")
    KafkaMessageListenerContainer<String, byte[]> smsGateway(
            Gateways gateways, SmppLink link, GatewaysProperties properties, InstantSource clock) {
        SmppAccount account = properties.sms().account();
        return gateways.sms(new SmppCarrier(link, account.source(), clock));
    }
}
