package io.duepath.gateways.kafka;

import io.duepath.gateways.delivery.PhoneNumber;
import io.duepath.model.contact.SmsRequested;
import io.duepath.model.wire.CloudEventFormat;
import io.duepath.model.wire.Topics;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * Who a number belongs to, by the orders of the last week. They are read again for each question, which is rare, so that
 * numbers are kept nowhere but in their topic.
 */
final class RecentTexts {

    private final Reading reading;

    RecentTexts(Reading reading) {
        this.reading = reading;
    }

    /** The last order for a text to this number. */
    Optional<SmsRequested> lastTo(PhoneNumber number) {
        var search = new Search(number);
        reading.each(Topics.SMS_COMMANDS.name(), search::look);
        return search.found;
    }

    private static final class Search {
        private final PhoneNumber number;
        private Optional<SmsRequested> found = Optional.empty();
        private long at = Long.MIN_VALUE;

        Search(PhoneNumber number) {
            this.number = number;
        }

        void look(ConsumerRecord<String, byte[]> record) {
            try {
                if (record.timestamp() >= at
                        && CloudEventFormat.read(record.headers(), record.value())
                                        .data()
                                instanceof SmsRequested order
                        && PhoneNumber.of(order.address()).reaches(number)) {
                    found = Optional.of(order);
                    at = record.timestamp();
                }
            } catch (RuntimeException e) {
                // No order: its own gateway sets it aside.
                return;
            }
        }
    }
}
