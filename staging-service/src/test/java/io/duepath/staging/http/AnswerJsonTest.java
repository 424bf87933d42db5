package io.duepath.staging.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.duepath.model.fault.Origin;
import io.duepath.staging.query.AgeingPart;
import io.duepath.staging.query.ParkedLoan;
import io.duepath.staging.query.ParkedPart;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** What instances tell each other arrives as it was meant. */
class AnswerJsonTest {

    private static final LocalDate DAY = LocalDate.parse("2026-01-10");

    @Test
    void keepsPartsOfTheAgeingTable() {
        var part = new AgeingPart(
                DAY,
                new TreeSet<>(Set.of(0, 3)),
                List.of(new AgeingPart.Row("DPD_1_30", "CNY", 2, new BigDecimal("600.50"))));
        String json = AnswerJson.write(part);
        assertThat(json).contains("\"arrears\":\"600.50\"");
        assertThat(AnswerJson.mapper().readValue(json, AgeingPart.class)).isEqualTo(part);
    }

    @Test
    void keepsPartsOfTheListOfParkedLoans() {
        var part = new ParkedPart(
                new TreeSet<>(Set.of(1)),
                List.of(new ParkedLoan(
                        "L1",
                        DAY,
                        "engine-failure",
                        "ArithmeticException",
                        3,
                        new Origin("loan-events", "duepath.loan-events", 1, 7L, null))));
        assertThat(AnswerJson.mapper().readValue(AnswerJson.write(part), ParkedPart.class))
                .isEqualTo(part);
    }

    @Test
    void keepsPartsThatAreEmpty() {
        var ageing = new AgeingPart(null, new TreeSet<>(), List.of());
        var parked = new ParkedPart(new TreeSet<>(), List.of());
        assertThat(AnswerJson.mapper().readValue(AnswerJson.write(ageing), AgeingPart.class))
                .isEqualTo(ageing);
        assertThat(AnswerJson.mapper().readValue(AnswerJson.write(parked), ParkedPart.class))
                .isEqualTo(parked);
    }

    @Test
    void overlooksWhatANewerBuildTells() {
        assertThat(AnswerJson.mapper()
                        .readValue("{\"partitions\":[],\"loans\":[],\"more\":1}", ParkedPart.class)
                        .loans())
                .isEmpty();
    }
}
