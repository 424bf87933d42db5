package io.duepath.notifier.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FiguresTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "3456.00;CNY;ENGLISH;CNY 3,456.00",
                "3456.00;CNY;CHINESE;3,456.00元",
                "1234567.8;USD;CHINESE;USD 1,234,567.80",
                "0.5;USD;ENGLISH;USD 0.50",
                "1234567;JPY;ENGLISH;JPY 1,234,567",
                "1234.5;KWD;ENGLISH;KWD 1,234.500"
            })
    void amountsAreWrittenForPeople(BigDecimal amount, String currency, TemplateLanguage language, String text) {
        assertThat(Figures.amount(amount, Currency.getInstance(currency), language))
                .isEqualTo(text);
    }

    @Test
    void datesAreWrittenForPeople() {
        LocalDate date = LocalDate.parse("2026-01-31");
        assertThat(Figures.date(date, TemplateLanguage.ENGLISH)).isEqualTo("31 January 2026");
        assertThat(Figures.date(date, TemplateLanguage.CHINESE)).isEqualTo("2026年1月31日");
    }
}
