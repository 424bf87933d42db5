package io.duepath.gateways.kafka;

import io.duepath.gateways.delivery.Carrier;
import io.duepath.gateways.delivery.Incoming;
import io.duepath.gateways.delivery.OptOutWords;
import io.duepath.model.contact.ChannelCommand;
import io.duepath.model.contact.MailRequested;
import io.duepath.model.contact.SmsRequested;
import io.duepath.model.event.Channel;
import io.duepath.model.wire.Topic;
import io.duepath.model.wire.Topics;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.Consumer;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.kafka.listener.ContainerPausingBackOffHandler;
import org.springframework.kafka.listener.ContainerProperties;
import org.springframework.kafka.listener.DefaultErrorHandler;
import org.springframework.kafka.listener.KafkaMessageListenerContainer;
import org.springframework.kafka.listener.ListenerContainerPauseService;
import org.springframework.scheduling.TaskScheduler;
import org.springframework.util.backoff.ExponentialBackOff;

/** Makes the listeners of the channels that are switched on, with one journal for all. */
public final class Gateways {

    private static final long FIRST_PAUSE_MILLIS = 500;

    private final ConsumerFactory<String, byte[]> consumers;
    private final TaskScheduler scheduler;
    private final Trying trying;
    private final GatewayParts parts;
    private final List<Running> running = new CopyOnWriteArrayList<>();

    private Gateways(
            ConsumerFactory<String, byte[]> consumers, TaskScheduler scheduler, Trying trying, GatewayParts parts) {
        this.consumers = consumers;
        this.scheduler = scheduler;
        this.trying = trying;
        this.parts = parts;
    }

    /** What the gateways need of the broker. */
    public record Kafka(
            ConsumerFactory<String, byte[]> consumers,
            KafkaTemplate<String, byte[]> template,
            Admin admin,
            short replication) {}

    /**
     * Gateways that know the time by {@code clock}, and that the last day of an order ends in {@code zone}.
     *
     * @param refusals the words by which people refuse more texts
     */
    public static Gateways of(
            Kafka kafka,
            TaskScheduler scheduler,
            Trying trying,
            OptOutWords refusals,
            MeterRegistry meters,
            InstantSource clock,
            ZoneId zone) {
        Supplier<Consumer<String, byte[]>> readers = () -> kafka.consumers().createConsumer(null, null);
        Writing writing = new Writing(kafka.template());
        GatewayMetrics metrics = new GatewayMetrics(meters);
        Journal journal = new Journal(new JournalWriter(writing));
        Receipts receipts = new Receipts(writing, metrics);
        RecentTexts texts = new RecentTexts(new Reading(readers));
        Reception reception = new Reception(journal, receipts, texts, refusals, metrics, clock);
        JournalReader reader =
                new JournalReader(readers, kafka.admin(), kafka.replication(), journal, reception::expects);
        return new Gateways(
                kafka.consumers(),
                scheduler,
                trying,
                new GatewayParts(journal, reader, receipts, reception, metrics, clock, zone));
    }

    /** Follows the journal; to be started before any listener. */
    public JournalReader journal() {
        return parts.reader();
    }

    /** Takes what the message centre tells. */
    public Incoming reception() {
        return parts.reception();
    }

    /** Mails. */
    public KafkaMessageListenerContainer<String, byte[]> mail(Carrier<MailRequested> carrier) {
        return container(Topics.MAIL_COMMANDS, MailRequested.class, Channel.MAIL, carrier);
    }

    /** Text messages. */
    public KafkaMessageListenerContainer<String, byte[]> sms(Carrier<SmsRequested> carrier) {
        return container(Topics.SMS_COMMANDS, SmsRequested.class, Channel.SMS, carrier);
    }

    List<Running> running() {
        return running;
    }

    private <C extends ChannelCommand> KafkaMessageListenerContainer<String, byte[]> container(
            Topic topic, Class<C> orders, Channel channel, Carrier<C> carrier) {
        var handover = new Handover<>(carrier, parts.journal(), parts.metrics(), parts.clock(), parts.zone(), trying);
        Gateway<C> gateway = new Gateway<>(orders, channel, handover, parts);
        ContainerProperties properties = new ContainerProperties(topic.name());
        properties.setGroupId("duepath-" + channel + "-gateway");
        properties.setMessageListener(gateway);
        properties.setConsumerRebalanceListener(gateway);
        properties.setAckMode(ContainerProperties.AckMode.RECORD);
        var container = new KafkaMessageListenerContainer<>(consumers, properties);
        container.setBeanName(channel + "-gateway");
        // An order nobody can deliver now is waited for, not passed over: its partitions pause, longer each time.
        ExponentialBackOff pause = new ExponentialBackOff(FIRST_PAUSE_MILLIS, 2);
        pause.setMaxInterval(trying.longestPause().toMillis());
        container.setCommonErrorHandler(new DefaultErrorHandler(
                null, pause, new ContainerPausingBackOffHandler(new ListenerContainerPauseService(null, scheduler))));
        running.add(new Running(channel, gateway, container));
        return container;
    }

    /** A gateway and what drives it. */
    record Running(Channel channel, Gateway<?> gateway, KafkaMessageListenerContainer<String, byte[]> container) {}
}
