package io.duepath.ingest.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.duepath.ingest.domain.CalendarRules.Gaps;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CalendarRulesTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 10);

    private final CalendarRules real = new CalendarRules(false, 7, Gaps.JUMP);
    private final CalendarRules simulated = new CalendarRules(true, 7, Gaps.FILL);

    @Test
    void beginsAnywhereUpToToday() {
        assertThat(real.decide(Optional.empty(), TODAY, TODAY)).isEqualTo(Advance.ADVANCED);
        assertThat(real.decide(Optional.empty(), TODAY.minusYears(3), TODAY)).isEqualTo(Advance.ADVANCED);
        assertThat(real.decide(Optional.empty(), TODAY.plusDays(1), TODAY)).isEqualTo(Advance.TOO_FAR);
    }

    @Test
    void neverGoesBack() {
        assertThat(real.decide(Optional.of(TODAY), TODAY.minusDays(1), TODAY)).isEqualTo(Advance.IN_THE_PAST);
        assertThat(simulated.decide(Optional.of(TODAY), TODAY.minusDays(1), TODAY))
                .isEqualTo(Advance.IN_THE_PAST);
    }

    @Test
    void takesARepeatAsHarmless() {
        assertThat(real.decide(Optional.of(TODAY), TODAY, TODAY)).isEqualTo(Advance.REPEATED);
    }

    @Test
    void leapsNoFurtherThanItsLimit() {
        Optional<LocalDate> last = Optional.of(TODAY.minusDays(8));

        assertThat(real.decide(last, TODAY.minusDays(1), TODAY)).isEqualTo(Advance.ADVANCED);
        assertThat(real.decide(last, TODAY, TODAY)).isEqualTo(Advance.TOO_FAR);
    }

    @Test
    void goesAnywhereAheadInSimulatedTime() {
        assertThat(simulated.decide(Optional.of(TODAY), TODAY.plusYears(9), TODAY))
                .isEqualTo(Advance.ADVANCED);
    }

    @Test
    void fillsGapsOnlyIfAsked() {
        Optional<LocalDate> last = Optional.of(TODAY.minusDays(3));

        assertThat(real.dates(last, TODAY)).containsExactly(TODAY);
        assertThat(simulated.dates(last, TODAY)).containsExactly(TODAY.minusDays(2), TODAY.minusDays(1), TODAY);
        assertThat(simulated.dates(Optional.empty(), TODAY)).containsExactly(TODAY);
    }
}
