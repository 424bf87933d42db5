package io.duepath.gateways.kafka;

import io.duepath.gateways.delivery.Carrier;
import io.duepath.model.contact.ChannelCommand;
import io.duepath.model.contact.MailRequested;
import io.duepath.model.contact.SmsRequested;
import io.duepath.model.event.Channel;
import io.duepath.model.wire.Topic;
import io.duepath.model.wire.Topics;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.function.Function;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.kafka.listener.ContainerProperties;
import org.springframework.kafka.listener.DefaultErrorHandler;
import org.springframework.kafka.listener.KafkaMessageListenerContainer;
import org.springframework.util.backoff.ExponentialBackOff;

/** Builds the listeners of the channels that are switched on. */
public final class Gateways {

    private static final long FIRST_PAUSE_MILLIS = 500;
    private static final long LONGEST_PAUSE_MILLIS = 30_000;

    private final ConsumerFactory<String, byte[]> consumers;
    private final Receipts receipts;
    private final MeterRegistry meters;
    private final InstantSource clock;
    private final int attempts;
    private final Duration retryAfter;

    /** Listeners that report through {@code receipts} and try one message {@code attempts} times. */
    public Gateways(
            ConsumerFactory<String, byte[]> consumers,
            Receipts receipts,
            MeterRegistry meters,
            InstantSource clock,
            int attempts,
            Duration retryAfter) {
        this.consumers = consumers;
        this.receipts = receipts;
        this.meters = meters;
        this.clock = clock;
        this.attempts = attempts;
        this.retryAfter = retryAfter;
    }

    /** Mails. */
    public KafkaMessageListenerContainer<String, byte[]> mail(Carrier<MailRequested> carrier) {
        return container(Topics.MAIL_COMMANDS, MailRequested.class, Channel.MAIL, MailRequested::expiresOn, carrier);
    }

    /** Text messages. */
    public KafkaMessageListenerContainer<String, byte[]> sms(Carrier<SmsRequested> carrier) {
        return container(Topics.SMS_COMMANDS, SmsRequested.class, Channel.SMS, SmsRequested::expiresOn, carrier);
    }

    private <C extends ChannelCommand> KafkaMessageListenerContainer<String, byte[]> container(
            Topic topic, Class<C> orders, Channel channel, Function<C, LocalDate> expiry, Carrier<C> carrier) {
        String group = "duepath-" + channel + "-gateway";
        Done done = new Done(() -> consumers.createConsumer(group + "-receipts", null));
        Gateway<C> gateway =
                new Gateway<>(orders, channel, expiry, carrier, receipts, done, clock, attempts, retryAfter, meters);
        ContainerProperties properties = new ContainerProperties(topic.name());
        properties.setGroupId(group);
        properties.setMessageListener(gateway);
        properties.setConsumerRebalanceListener(gateway);
        properties.setAckMode(ContainerProperties.AckMode.RECORD);
        var container = new KafkaMessageListenerContainer<>(consumers, properties);
        // An order nobody can deliver now is waited for, not passed over; the pause grows up to half a minute.
        ExponentialBackOff pause = new ExponentialBackOff(FIRST_PAUSE_MILLIS, 2);
        pause.setMaxInterval(LONGEST_PAUSE_MILLIS);
        container.setCommonErrorHandler(new DefaultErrorHandler(pause));
        return container;
    }
}
