package io.duepath.gateways.sms;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.jsmpp.bean.Alphabet;
import org.junit.jupiter.api.Test;

class SmsBodyTest {

    @Test
    void lettersHaveTheirCodesOfTheGsmAlphabet() {
        SmsBody body = SmsBody.of("a@£$_ÄüàΩ€[]", "GSM-7").orElseThrow();

        assertThat(body.alphabet()).isEqualTo(Alphabet.ALPHA_DEFAULT);
        assertThat(body.bytes())
                .containsExactly(
                        0x61, 0x00, 0x01, 0x02, 0x11, 0x5b, 0x7e, 0x7f, 0x15, 0x1b, 0x65, 0x1b, 0x3c, 0x1b, 0x3e);
        assertThat(GsmAlphabet.decode(body.bytes())).isEqualTo("a@£$_ÄüàΩ€[]");
    }

    @Test
    void theOrderNamesTheEncoding() {
        SmsBody plain = SmsBody.of("plain", "UCS-2").orElseThrow();

        assertThat(plain.alphabet()).isEqualTo(Alphabet.ALPHA_UCS2);
        assertThat(new String(plain.bytes(), StandardCharsets.UTF_16BE)).isEqualTo("plain");
    }

    @Test
    void whatAnEncodingHasNotIsNotGuessed() {
        assertThat(SmsBody.of("您的贷款", "GSM-7")).isEmpty();
        assertThat(SmsBody.of("\u001b", "GSM-7")).isEmpty();
        assertThat(SmsBody.of("plain", "EBCDIC")).isEmpty();
    }

    @Test
    void oneSegmentIsShort() {
        assertThat(SmsBody.of("x".repeat(160), "GSM-7").orElseThrow().isShort()).isTrue();
        assertThat(SmsBody.of("x".repeat(161), "GSM-7").orElseThrow().isShort()).isFalse();
        assertThat(SmsBody.of("€".repeat(81), "GSM-7").orElseThrow().isShort()).isFalse();
        assertThat(SmsBody.of("贷".repeat(70), "UCS-2").orElseThrow().isShort()).isTrue();
        assertThat(SmsBody.of("贷".repeat(71), "UCS-2").orElseThrow().isShort()).isFalse();
    }
}
