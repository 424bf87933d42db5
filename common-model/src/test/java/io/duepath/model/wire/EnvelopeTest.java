package io.duepath.model.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import io.duepath.model.Message;
import io.duepath.model.event.BusinessDateAdvanced;
import io.duepath.model.fixture.LoanEvents;
import java.net.URI;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class EnvelopeTest {

    private static final URI SOURCE = URI.create("/cores/one");
    private static final LocalDate DAY = LocalDate.parse("2026-01-08");

    @Test
    void isDatedByMidnightUtcOfTheBusinessDate() {
        assertThat(LoanEvents.tick("2026-01-08").time()).isEqualTo("2026-01-08T00:00Z");
    }

    @Test
    void hasTheTypeOfItsData() {
        assertThat(LoanEvents.of("L-1").registered().type().name()).isEqualTo("duepath.loan-registered.v1");
    }

    @Test
    void cannotCarryDataOutsideTheCatalogue() {
        record Foreign() implements Message {}
        Envelope<Foreign> foreign = Envelope.of("E-1", SOURCE, DAY, new Foreign());

        assertThatIllegalArgumentException().isThrownBy(foreign::type);
    }

    @Test
    void needsIdSourceTimeAndData() {
        BusinessDateAdvanced data = new BusinessDateAdvanced(DAY);

        assertThatIllegalArgumentException().isThrownBy(() -> Envelope.of("", SOURCE, DAY, data));
        assertThatNullPointerException().isThrownBy(() -> Envelope.of(null, SOURCE, DAY, data));
        assertThatNullPointerException().isThrownBy(() -> Envelope.of("E-1", null, DAY, data));
        assertThatNullPointerException().isThrownBy(() -> new Envelope<>("E-1", SOURCE, null, null, null, data));
        assertThatNullPointerException().isThrownBy(() -> Envelope.of("E-1", SOURCE, DAY, null));
    }
}
