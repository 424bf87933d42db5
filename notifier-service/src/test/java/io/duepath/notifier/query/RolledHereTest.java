package io.duepath.notifier.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class RolledHereTest {

    private static final LocalDate D30 = LocalDate.parse("2026-01-30");
    private static final LocalDate D31 = LocalDate.parse("2026-01-31");

    @Test
    void theSlowestInstanceSaysHowFar() {
        assertThat(RolledHere.complete(List.of(new RolledHere(D31, 3), new RolledHere(D30, 1)), 4))
                .isEqualTo(D30);
    }

    @Test
    void nothingIsCompleteWhileAPartitionIsMissingOrHasNotBegun() {
        assertThat(RolledHere.complete(List.of(new RolledHere(D31, 3)), 4)).isNull();
        assertThat(RolledHere.complete(List.of(new RolledHere(D31, 3), new RolledHere(null, 1)), 4))
                .isNull();
    }

    @Test
    void anInstanceWithoutPartitionsDoesNotCount() {
        assertThat(RolledHere.complete(List.of(new RolledHere(D31, 4), new RolledHere(null, 0)), 4))
                .isEqualTo(D31);
    }
}
