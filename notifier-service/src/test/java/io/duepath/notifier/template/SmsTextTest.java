package io.duepath.notifier.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class SmsTextTest {

    static Stream<Arguments> texts() {
        return Stream.of(
                Arguments.of("a".repeat(160), SmsText.GSM_7, 1),
                Arguments.of("a".repeat(161), SmsText.GSM_7, 2),
                Arguments.of("a".repeat(306), SmsText.GSM_7, 2),
                Arguments.of("a".repeat(307), SmsText.GSM_7, 3),
                // Euro signs count double.
                Arguments.of("€".repeat(80), SmsText.GSM_7, 1),
                Arguments.of("€".repeat(81), SmsText.GSM_7, 2),
                // 153 is odd: the euro sign that does not fit moves to the next segment as a whole.
                Arguments.of("€".repeat(152), SmsText.GSM_7, 2),
                Arguments.of("€".repeat(153), SmsText.GSM_7, 3),
                Arguments.of("£¥èØ\n@ÄÖÜß", SmsText.GSM_7, 1),
                Arguments.of("款".repeat(70), SmsText.UCS_2, 1),
                Arguments.of("款".repeat(71), SmsText.UCS_2, 2),
                Arguments.of("款".repeat(134), SmsText.UCS_2, 2),
                Arguments.of("款".repeat(135), SmsText.UCS_2, 3),
                // One character outside the alphabet costs all.
                Arguments.of("a".repeat(70) + "ç", SmsText.UCS_2, 2),
                // Surrogate pairs are not torn apart: 33 fit into 67 units.
                Arguments.of("\uD83D\uDE00".repeat(35), SmsText.UCS_2, 1),
                Arguments.of("\uD83D\uDE00".repeat(66), SmsText.UCS_2, 2),
                Arguments.of("\uD83D\uDE00".repeat(67), SmsText.UCS_2, 3));
    }

    @ParameterizedTest
    @MethodSource("texts")
    void knowsEncodingAndSegments(String text, String encoding, int segments) {
        assertThat(SmsText.of(text)).isEqualTo(new SmsText(text, encoding, segments));
    }

    @Test
    void theAlphabetHas127CharactersBesidesTheEscape() {
        long known = java.util.stream.IntStream.range(0, 0x10000)
                .filter(c -> c < 0xD800 || c > 0xDFFF)
                .filter(c -> SmsText.of(Character.toString(c)).encoding().equals(SmsText.GSM_7))
                .count();
        assertThat(known).isEqualTo(127 + 10);
    }
}
