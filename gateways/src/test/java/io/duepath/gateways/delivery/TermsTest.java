package io.duepath.gateways.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import io.duepath.model.contact.ReceiptOutcome;
import io.duepath.model.event.Channel;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TermsTest {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final Instant LAST_DAY_ENDS = Instant.parse("2026-01-31T16:00:00Z");

    @Test
    void theLastDayEndsWhereTheLenderIs() {
        Terms terms = terms(null);

        assertThat(terms.over(LAST_DAY_ENDS.minusMillis(1), SHANGHAI)).isEmpty();
        assertThat(terms.over(LAST_DAY_ENDS, SHANGHAI))
                .contains(new Handed.Ended(ReceiptOutcome.FAILED_PERMANENT, "expired"));
        assertThat(terms.end(SHANGHAI)).isEqualTo(LAST_DAY_ENDS);
    }

    @Test
    void fromTheEndOfItsHoursOnItIsTooLateForNow() {
        Instant evening = Instant.parse("2026-01-31T12:00:00Z");
        Terms terms = terms(evening);

        assertThat(terms.over(evening.minusMillis(1), SHANGHAI)).isEmpty();
        assertThat(terms.over(evening, SHANGHAI))
                .contains(new Handed.Ended(ReceiptOutcome.FAILED_TEMPORARY, "too-late"));
        assertThat(terms.over(LAST_DAY_ENDS, SHANGHAI))
                .contains(new Handed.Ended(ReceiptOutcome.FAILED_PERMANENT, "expired"));
        assertThat(terms.end(SHANGHAI)).isEqualTo(evening);
    }

    @Test
    void hoursThatOutlastTheLastDayDoNotProlongIt() {
        assertThat(terms(LAST_DAY_ENDS.plusSeconds(1)).end(SHANGHAI)).isEqualTo(LAST_DAY_ENDS);
    }

    private static Terms terms(@Nullable Instant validUntil) {
        return new Terms(Channel.SMS, LocalDate.of(2026, 1, 31), validUntil);
    }
}
