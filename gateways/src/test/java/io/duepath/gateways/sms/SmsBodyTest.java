package io.duepath.gateways.sms;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.jsmpp.bean.Alphabet;
import org.junit.jupiter.api.Test;

class SmsBodyTest {

    @Test
    void plainLettersTravelInTheDefaultAlphabet() {
        SmsBody body = SmsBody.of("Instalment 3 of 300.00 CNY is due.");

        assertThat(body.alphabet()).isEqualTo(Alphabet.ALPHA_DEFAULT);
        assertThat(new String(body.bytes(), StandardCharsets.US_ASCII)).isEqualTo("Instalment 3 of 300.00 CNY is due.");
    }

    @Test
    void whatTheTwoAlphabetsDisagreeAboutTravelsInTwoBytes() {
        assertThat(SmsBody.of("pay @ once").alphabet()).isEqualTo(Alphabet.ALPHA_UCS2);
        assertThat(SmsBody.of("a_b").alphabet()).isEqualTo(Alphabet.ALPHA_UCS2);
        SmsBody chinese = SmsBody.of("您的贷款");
        assertThat(new String(chinese.bytes(), StandardCharsets.UTF_16BE)).isEqualTo("您的贷款");
    }

    @Test
    void oneSegmentIsShort() {
        assertThat(SmsBody.of("x".repeat(160)).isShort()).isTrue();
        assertThat(SmsBody.of("x".repeat(161)).isShort()).isFalse();
        assertThat(SmsBody.of("贷".repeat(70)).isShort()).isTrue();
        assertThat(SmsBody.of("贷".repeat(71)).isShort()).isFalse();
    }
}
