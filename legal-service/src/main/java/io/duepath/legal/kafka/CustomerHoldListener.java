package io.duepath.legal.kafka;

import io.duepath.model.event.CustomerFact;
import io.duepath.model.event.CustomerHoldPlaced;
import io.duepath.model.event.CustomerHoldReleased;
import io.duepath.model.wire.CloudEventFormat;
import java.nio.charset.StandardCharsets;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.kafka.listener.MessageListener;

/**
 * Reads the holds on customer-contacts. Their keys tell them from everything else there, so that a record with an
 * address is not even decoded.
 */
final class CustomerHoldListener implements MessageListener<byte[], byte[]> {

    private static final Logger LOG = LoggerFactory.getLogger(CustomerHoldListener.class);
    private static final String HOLD = "#hold:";

    private final HoldIntake intake;

    CustomerHoldListener(HoldIntake intake) {
        this.intake = intake;
    }

    @Override
    public void onMessage(ConsumerRecord<byte[], byte[]> origin) {
        String key = origin.key() == null ? "" : new String(origin.key(), StandardCharsets.UTF_8);
        int mark = key.indexOf(HOLD);
        if (mark < 0) {
            return;
        }
        String customer = key.substring(0, mark);
        String hold = key.substring(mark + HOLD.length());
        if (origin.value() == null) {
            intake.erased(customer, hold);
        } else {
            take(origin, customer, hold);
        }
    }

    private void take(ConsumerRecord<byte[], byte[]> origin, String customer, String hold) {
        Object fact;
        try {
            fact = CloudEventFormat.read(origin.headers(), origin.value()).data();
        } catch (RuntimeException e) {
            LOG.warn(
                    "Cannot read {}-{}@{}: its customer is stopped",
                    origin.topic(),
                    origin.partition(),
                    origin.offset());
            intake.unreadable(customer, hold);
            return;
        }
        if (fact instanceof CustomerHoldPlaced || fact instanceof CustomerHoldReleased) {
            intake.take((CustomerFact) fact);
        } else {
            intake.unreadable(customer, hold);
        }
    }
}
