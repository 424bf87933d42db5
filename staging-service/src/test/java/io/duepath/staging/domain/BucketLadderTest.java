package io.duepath.staging.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.duepath.staging.domain.BucketLadder.Rung;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Which ladders there can be, and which rung a DPD stands on. */
class BucketLadderTest {

    static Stream<List<Rung>> ladders() {
        return Stream.of(
                List.of(),
                List.of(new Rung("A", 0)),
                List.of(new Rung("A", 2)),
                List.of(new Rung("A", 1), new Rung("B", 1)),
                List.of(new Rung("A", 1), new Rung("B", 31), new Rung("C", 30)),
                List.of(new Rung("A", 1), new Rung("A", 31)));
    }

    @ParameterizedTest
    @MethodSource("ladders")
    void refusesWhatIsNoLadder(List<Rung> rungs) {
        assertThatIllegalArgumentException().isThrownBy(() -> new BucketLadder(rungs));
    }

    @ParameterizedTest
    @CsvSource({"''", "a", "CURRENT", "1A", "A B"})
    void refusesNamesThatAreNone(String name) {
        assertThatIllegalArgumentException().isThrownBy(() -> new Rung(name, 1));
    }

    @Test
    void aRungMayBeOneDayWide() {
        BucketLadder ladder = new BucketLadder(List.of(new Rung("A", 1), new Rung("B", 2)));

        assertThat(Stream.of(0, 1, 2, 3).map(ladder::bucketOf)).containsExactly(BucketLadder.CURRENT, "A", "B", "B");
    }

    @ParameterizedTest
    @CsvSource({
        "0, CURRENT",
        "1, DPD_1_30",
        "30, DPD_1_30",
        "31, DPD_31_90",
        "60, DPD_31_90",
        "61, DPD_31_90",
        "90, DPD_31_90",
        "91, DPD_OVER_90",
        "4000, DPD_OVER_90"
    })
    void standsOnTheHighestRungReached(int dpd, String bucket) {
        assertThat(BucketLadder.DEFAULT.bucketOf(dpd)).isEqualTo(bucket);
    }
}
