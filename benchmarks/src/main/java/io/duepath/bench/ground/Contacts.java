package io.duepath.bench.ground;

import io.duepath.model.Message;
import io.duepath.model.command.Action;
import io.duepath.model.command.Because;
import io.duepath.model.command.ContactRequested;
import io.duepath.model.command.RollComplete;
import io.duepath.model.event.Channel;
import io.duepath.model.event.Consent;
import io.duepath.model.event.ConsentBasis;
import io.duepath.model.event.ConsentStatus;
import io.duepath.model.event.CustomerContactUpdated;
import io.duepath.model.event.Endpoint;
import io.duepath.model.loan.CommandId;
import io.duepath.model.loan.CustomerId;
import io.duepath.model.loan.LoanId;
import io.duepath.model.privacy.AddressCipher;
import io.duepath.model.wire.CloudEventFormat;
import io.duepath.model.wire.Envelope;
import io.duepath.model.wire.Topics;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.jspecify.annotations.Nullable;

/**
 * People who can be reached, and a first contact for each of them on one date whose roll is over: what the notifier gets
 * after a day's roll. Every contact passes the gate of the pack that is always on, its caps and its texts.
 *
 * @param count how many
 */
public record Contacts(int count) {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 10);
    private static final URI STAGING = URI.create("/duepath/staging");
    private static final Currency CNY = Currency.getInstance("CNY");

    /** Tells how everybody can be reached, as ingest does. */
    public void tellPeople(Lab lab, Clients clients) throws IOException {
        AddressCipher cipher = Service.cipher(lab);
        Consent consent = new Consent(ConsentStatus.GIVEN, ConsentBasis.CONTRACT, LocalDate.of(2025, 1, 1), null);
        try (Sender sender = new Sender(clients)) {
            for (int i = 0; i < count; i++) {
                String phone = String.format(Locale.ROOT, "+86199%08d", i);
                List<Endpoint> endpoints = List.of(
                        new Endpoint(Channel.SMS, phone, consent),
                        new Endpoint(Channel.MAIL, "customer-" + i + "@example.com", consent));
                CustomerContactUpdated person = new CustomerContactUpdated(
                        new CustomerId(customer(i)),
                        "Sample Wang",
                        "zh-CN",
                        ZoneId.of("Asia/Shanghai"),
                        endpoints,
                        List.of(),
                        0);
                sender.send(record(
                        Topics.CUSTOMER_CONTACTS.name(), null, customer(i), "contact-" + i, cipher.seal(person)));
            }
        }
    }

    /** Asks for the contacts, behind the ends of their date's roll. */
    public void command(Clients clients) {
        String topic = Topics.NOTIFICATION_COMMANDS.name();
        try (Sender sender = new Sender(clients)) {
            for (int customers = 0; customers < Size.PARTITIONS; customers++) {
                for (int loans = 0; loans < Size.PARTITIONS; loans++) {
                    RollComplete end = new RollComplete(DAY, loans, Size.PARTITIONS);
                    sender.send(record(topic, customers, "partition-" + loans, "roll-" + customers + "-" + loans, end));
                }
            }
            for (int i = 0; i < count; i++) {
                sender.send(record(topic, null, customer(i), "command-" + i, requested(i)));
            }
        }
    }

    /** How many records {@link #command} writes. */
    public long records() {
        return count + (long) Size.PARTITIONS * Size.PARTITIONS;
    }

    private static ContactRequested requested(int i) {
        Because because = new Because(
                1,
                1,
                DAY.minusDays(1),
                new BigDecimal("1234.56"),
                CNY,
                "DPD_1_30",
                "dpd-1-sms",
                "default-1",
                "time",
                null,
                null,
                null,
                null);
        return new ContactRequested(
                new CommandId("command-" + i),
                new LoanId("L-" + i),
                new CustomerId(customer(i)),
                "e1",
                "dpd-1-sms",
                Action.SMS,
                "overdue-gentle",
                "default-1",
                null,
                DAY,
                DAY.plusDays(5),
                0,
                List.of(),
                because);
    }

    private static String customer(int i) {
        return "C-" + i;
    }

    private static ProducerRecord<byte[], byte[]> record(
            String topic, @Nullable Integer partition, String key, String id, Message message) {
        RecordHeaders headers = new RecordHeaders();
        byte[] value = CloudEventFormat.write(Envelope.of(id, STAGING, DAY, message), headers);
        return new ProducerRecord<>(topic, partition, key.getBytes(StandardCharsets.UTF_8), value, headers);
    }
}
