package io.duepath.notifier.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.duepath.model.command.RollComplete;
import io.duepath.notifier.contact.RollBook;
import java.time.LocalDate;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Serde;
import org.junit.jupiter.api.Test;

class JsonSerdeTest {

    private final Serde<RollBook> serde = JsonSerde.of(RollBook.class);

    @Test
    void givesBackWhatItWasGiven() {
        LocalDate date = LocalDate.parse("2026-01-31");
        RollBook book = RollBook.EMPTY
                .heard(new RollComplete(date, 0, 2))
                .heard(new RollComplete(date, 1, 2))
                .decidedUpTo(date);
        byte[] bytes = serde.serializer().serialize("rolls", book);
        RollBook back = serde.deserializer().deserialize("rolls", bytes);
        assertThat(back).isEqualTo(book);
        assertThat(back.settled()).contains(date);
    }

    @Test
    void refusesStateOfAnotherVersion() {
        assertThatExceptionOfType(SerializationException.class)
                .isThrownBy(() -> serde.deserializer().deserialize("rolls", new byte[] {9, '{', '}'}));
    }
}
