package io.duepath.model.loan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import java.math.BigDecimal;
import java.util.Currency;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MoneyTest {

    private static final Currency CNY = Currency.getInstance("CNY");

    @ParameterizedTest
    @CsvSource({
        "300,               CNY, 30000,           300.00",
        "300.0,             CNY, 30000,           300.00",
        "300.00,            CNY, 30000,           300.00",
        "300.000,           CNY, 30000,           300.00",
        "3e2,               CNY, 30000,           300.00",
        "0,                 CNY, 0,               0.00",
        "0.01,              CNY, 1,               0.01",
        "-1.5,              CNY, -150,            -1.50",
        "9999999999999.99,  CNY, 999999999999999, 9999999999999.99",
        "300,               JPY, 300,             300",
        "300.00,            JPY, 300,             300",
        "1.234,             KWD, 1234,            1.234",
        "1.2345,            CLF, 12345,           1.2345"
    })
    void countsInMinorUnitsAndReadsBackInTheDigitsOfItsCurrency(
            BigDecimal amount, String currency, long minor, String decimal) {
        Money money = Money.of(amount, Currency.getInstance(currency));

        assertThat(money.minor()).isEqualTo(minor);
        assertThat(money.decimal()).isEqualTo(new BigDecimal(decimal));
        assertThat(money).hasToString(decimal + " " + currency);
    }

    @ParameterizedTest
    @CsvSource({"0.001, CNY", "300.5, JPY", "1.23456, CLF", "1e-1000000000, CNY"})
    void refusesMoreDecimalsThanTheCurrencyHas(BigDecimal amount, String currency) {
        Currency in = Currency.getInstance(currency);
        assertThatIllegalArgumentException().isThrownBy(() -> Money.of(amount, in));
    }

    @ParameterizedTest
    @ValueSource(strings = {"10000000000000.00", "1e15", "-1e15", "1e1000000000", "1e2147483647"})
    void refusesMoreThanFifteenDigits(String amount) {
        BigDecimal decimal = new BigDecimal(amount);
        assertThatIllegalArgumentException().isThrownBy(() -> Money.of(decimal, CNY));
    }

    @Test
    void refusesMinorUnitsBeyondFifteenDigits() {
        assertThat(new Money(-Money.MAX_MINOR, CNY).minor()).isEqualTo(-999_999_999_999_999L);
        assertThatIllegalArgumentException().isThrownBy(() -> new Money(Money.MAX_MINOR + 1, CNY));
        assertThatIllegalArgumentException().isThrownBy(() -> new Money(-Money.MAX_MINOR - 1, CNY));
        assertThatIllegalArgumentException().isThrownBy(() -> new Money(Long.MIN_VALUE, CNY));
    }

    @Test
    void refusesCurrenciesWithoutMinorUnit() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Money(1, Currency.getInstance("XAU")));
        assertThatIllegalArgumentException().isThrownBy(() -> Money.of(BigDecimal.ONE, Currency.getInstance("XAU")));
    }

    @Test
    void factsAreAboutMoreThanZero() {
        assertThat(Money.positive(new BigDecimal("0.01"), CNY)).isEqualTo(new BigDecimal("0.01"));
        assertThatIllegalArgumentException().isThrownBy(() -> Money.positive(BigDecimal.ZERO, CNY));
        assertThatIllegalArgumentException().isThrownBy(() -> Money.positive(new BigDecimal("-0.01"), CNY));
    }

    @Test
    void figuresMayBeZeroButNoDebtBelowIt() {
        assertThat(Money.notNegative(new BigDecimal("0"), CNY)).isEqualTo(new BigDecimal("0.00"));
        assertThatIllegalArgumentException().isThrownBy(() -> Money.notNegative(new BigDecimal("-0.01"), CNY));
    }

    @Test
    void needsAmountAndCurrency() {
        assertThatNullPointerException().isThrownBy(() -> Money.of(null, CNY));
        assertThatNullPointerException().isThrownBy(() -> Money.of(BigDecimal.ONE, null));
        assertThatNullPointerException().isThrownBy(() -> new Money(1, null));
    }
}
