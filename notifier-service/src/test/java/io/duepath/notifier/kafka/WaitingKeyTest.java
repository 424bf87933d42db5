package io.duepath.notifier.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import io.duepath.model.loan.CommandId;
import io.duepath.model.loan.CustomerId;
import io.duepath.notifier.contact.Waiting;
import io.duepath.notifier.fixture.Commands;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class WaitingKeyTest {

    private static final CustomerId CUSTOMER = new CustomerId("c");

    @Test
    void isNotFoundBeforeItsTimeNotEvenByAFractionOfASecond() {
        String key = key("2026-01-31T04:00:00.500Z");
        assertThat(key).isGreaterThan(WaitingKey.after(Instant.parse("2026-01-31T04:00:00.499Z")));
        assertThat(key).isLessThan(WaitingKey.after(Instant.parse("2026-01-31T04:00:01Z")));
        assertThat(key("2026-01-31T04:00:00Z")).isLessThan(WaitingKey.after(Instant.parse("2026-01-31T04:00:00Z")));
    }

    @Test
    void namesWhoseCommandItIs() {
        assertThat(WaitingKey.parse(key("2026-01-31T04:00:00Z")))
                .isEqualTo(new WaitingKey(new CommandId("a"), CUSTOMER));
    }

    private static String key(String notBefore) {
        Waiting waiting =
                new Waiting(Commands.sms("a", "c").request(), "e", null, Instant.EPOCH, Instant.parse(notBefore));
        return WaitingKey.of(CUSTOMER, waiting);
    }
}
