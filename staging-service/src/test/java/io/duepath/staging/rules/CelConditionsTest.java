package io.duepath.staging.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.duepath.model.loan.CustomerId;
import io.duepath.staging.domain.LoanFacts;
import io.duepath.staging.domain.Position;
import io.duepath.staging.domain.Registration;
import io.duepath.staging.policy.Condition;
import io.duepath.staging.policy.Situation;
import io.duepath.staging.policy.ValueType;
import java.time.LocalDate;
import java.util.Currency;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CelConditionsTest {

    private final CelConditions conditions = new CelConditions(Map.of(
            "region", ValueType.STRING, "score", ValueType.INT, "share", ValueType.NUMBER, "fleet", ValueType.BOOL));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "dpd == 12 | true",
                "pastDueDays == 14 | true",
                "arrears >= 30000 | true",
                "bucket == 'DPD_1_30' | true",
                "product in ['car', 'van'] | true",
                "currency == 'EUR' | false",
                "episode > 1 | true",
                "principal > 1000000 | false",
                "attributes.region == 'north' | true",
                "attributes.score < 10 | true",
                "attributes.share > 0.4 && attributes.share < 0.6 | true",
                "!attributes.fleet | false",
                "attributes.region.startsWith('no') | true"
            })
    void asksWhatIsKnownOfALoan(String text, boolean expected) {
        assertThat(condition(text).holds(situation(Map.of("region", "north", "score", 7, "share", 0.5, "fleet", true))))
                .isEqualTo(expected);
        assertThat(condition(text).text()).isEqualTo(text);
    }

    @Test
    void failsByNameWhereAFactIsMissing() {
        assertThatExceptionOfType(Condition.Failed.class)
                .isThrownBy(() -> condition("attributes.score > 3").holds(situation(Map.of())))
                .withMessage("attributes.score is not known");
        assertThat(condition("dpd > 1 || attributes.score > 3").holds(situation(Map.of())))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "dpd + 1",
                "dpdd > 3",
                "dpd > '3'",
                "dpd >",
                "attributes.unknown == 'x'",
                "attributes.score == 'x'"
            })
    void refusesAtLoadWhatCannotBeAsked(String text) {
        assertThat(conditions.compile(text).faults()).isNotEmpty();
    }

    private Condition condition(String text) {
        return Objects.requireNonNull(conditions.compile(text).condition());
    }

    private static Situation situation(Map<String, Object> attributes) {
        LoanFacts facts = new LoanFacts();
        facts.registration = new Registration(
                new CustomerId("C1"), Currency.getInstance("CNY"), 0, 0, "0", "car", 900_000L, attributes);
        var position = new Position(14, 12, 2, 30_000, LocalDate.parse("2026-01-10"), "DPD_1_30", true);
        return new Situation(position, facts, 2);
    }
}
