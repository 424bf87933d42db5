package io.duepath.local.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;

class BatchTest {

    private static final Place ROW = new Place(null, 1);
    private static final OutgoingEvent TICK = event("{\"type\":\"duepath.business-date-advanced.v1\"}");
    private static final OutgoingEvent FACT = event("{\"type\":\"duepath.repayment-received.v1\"}");

    @Test
    void endsAfterARowThatHoldsATickWhereverTheTickStandsInIt() {
        Batch batch = new Batch();
        batch.add(ROW, TICK);
        batch.add(ROW, FACT);

        assertThat(batch.full()).isTrue();
    }

    @Test
    void forgetsTheTickThatItSent() {
        Batch batch = new Batch();
        batch.add(ROW, TICK);

        assertThat(batch.take()).hasSize(1);
        batch.add(ROW, FACT);
        assertThat(batch.full()).isFalse();
    }

    private static OutgoingEvent event(String line) {
        return new OutgoingEvent(line.getBytes(StandardCharsets.UTF_8), Map.of());
    }
}
