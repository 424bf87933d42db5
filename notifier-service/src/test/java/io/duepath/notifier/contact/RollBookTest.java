package io.duepath.notifier.contact;

import static org.assertj.core.api.Assertions.assertThat;

import io.duepath.model.command.RollComplete;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class RollBookTest {

    private static final LocalDate D30 = LocalDate.parse("2026-01-30");
    private static final LocalDate D31 = LocalDate.parse("2026-01-31");

    @Test
    void isCompleteOnceAllPartitionsAreThrough() {
        RollBook one = RollBook.EMPTY.heard(new RollComplete(D31, 0, 2));
        assertThat(one.complete()).isEmpty();
        assertThat(one.open()).isFalse();
        RollBook two = one.heard(new RollComplete(D31, 1, 2));
        assertThat(two.complete()).contains(D31);
        assertThat(two.open()).isTrue();
        assertThat(two.settled()).isEmpty();
        assertThat(two.decidedUpTo(D31).settled()).contains(D31);
        assertThat(two.decidedUpTo(D31).open()).isFalse();
    }

    @Test
    void theSlowestPartitionSaysHowFar() {
        RollBook book = RollBook.EMPTY.heard(new RollComplete(D31, 0, 2)).heard(new RollComplete(D30, 1, 2));
        assertThat(book.complete()).contains(D30);
    }

    @Test
    void aRepeatedOrLateWordTakesNothingBack() {
        RollBook book = RollBook.EMPTY.heard(new RollComplete(D31, 0, 1));
        assertThat(book.heard(new RollComplete(D30, 0, 1))).isEqualTo(book);
    }

    @Test
    void givingUpLetsCommandsGoButDoesNotMakeARollComplete() {
        RollBook book = RollBook.EMPTY.heard(new RollComplete(D30, 0, 2)).giveUp(D31);
        assertThat(book.decidable()).contains(D31);
        assertThat(book.open()).isTrue();
        assertThat(book.decidedUpTo(D31).settled()).isEmpty();
    }
}
