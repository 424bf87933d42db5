package io.duepath.legal.document;

import static org.assertj.core.api.Assertions.assertThat;

import io.duepath.model.loan.Money;
import java.math.BigDecimal;
import java.util.Currency;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChineseAmountTest {

    @ParameterizedTest
    @CsvSource({
        "0.00,零元整",
        "0.05,伍分",
        "0.30,叁角整",
        "0.35,叁角伍分",
        "1.00,壹元整",
        "1.05,壹元零伍分",
        "10.50,壹拾元伍角整",
        "300.00,叁佰元整",
        "1005.00,壹仟零伍元整",
        "1050.00,壹仟零伍拾元整",
        "5500.00,伍仟伍佰元整",
        "10000.00,壹万元整",
        "10005.00,壹万零伍元整",
        "120345.67,壹拾贰万零叁佰肆拾伍元陆角柒分",
        "100000000.00,壹亿元整",
        "100000001.00,壹亿零壹元整",
        "100050000.00,壹亿零伍万元整",
        "1234567890123.45,壹万贰仟叁佰肆拾伍亿陆仟柒佰捌拾玖万零壹佰贰拾叁元肆角伍分"
    })
    void writesNumeralsThatCannotBeAltered(BigDecimal amount, String text) {
        assertThat(ChineseAmount.of(Money.of(amount, Currency.getInstance("CNY"))))
                .isEqualTo(text);
    }
}
