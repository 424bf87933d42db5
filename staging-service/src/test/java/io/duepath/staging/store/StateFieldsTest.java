package io.duepath.staging.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every value comes back as it was, and damage is refused. */
class StateFieldsTest {

    private static final byte[] NOTHING = {};

    private final StateOutput out = new StateOutput(NOTHING);

    private StateInput in() {
        return new CompactInput(out.toBytes(), 0);
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 1, -1, 63, 64, -64, -65, 8191, 8192, Integer.MIN_VALUE, Long.MAX_VALUE, Long.MIN_VALUE})
    void keepNumbers(long number) {
        out.number(number);
        assertThat(in().number()).isEqualTo(number);
    }

    @Test
    void keepRealNumbersFlagsAndLetters() {
        out.real(-0.0);
        out.real(Double.NaN);
        out.real(0.1);
        out.flag(true);
        out.flag(false);
        out.letter('d');
        StateInput in = in();
        assertThat(List.of(in.real(), in.real(), in.real())).containsExactly(-0.0, Double.NaN, 0.1);
        assertThat(in.flag()).isTrue();
        assertThat(in.flag()).isFalse();
        assertThat(in.letter()).isEqualTo((byte) 'd');
    }

    @Test
    void keepDatesInWhateverOrder() {
        List<LocalDate> dates =
                List.of(LocalDate.parse("2026-01-01"), LocalDate.MIN, LocalDate.MAX, LocalDate.parse("2026-01-01"));
        dates.forEach(out::date);
        out.date(null);
        StateInput in = in();
        assertThat(List.of(in.day(), in.day(), in.day(), in.day())).isEqualTo(dates);
        assertThat(in.date()).isNull();
        assertThatIllegalStateException().isThrownBy(new CompactInput(new byte[] {0}, 0)::day);
    }

    @Test
    void keepTextsOfEveryKind() {
        String half = "half a pair \ud83d";
        List<String> texts = List.of(
                "",
                "CNY",
                "R-100",
                "R-101",
                "CNY",
                "R-10",
                "770e9f27470629f0d1afda7fdc522f10",
                "770E9F27470629F0D1AFDA7FDC522F10",
                "0123456",
                "01234567",
                "贷款",
                "\u0000",
                half,
                "770e9f27470629f0d1afda7fdc522f10",
                "8c2f9e04-9b1d-4c6e-8f3a-5d2b7c9e0a11",
                "8C2F9E04-9b1d-4c6e-8f3a-5d2b7c9e0a11",
                "8c2f9e04-9b1d-4c6e-8f3a-5d2b7c9e-a11",
                "8c2f9e04+9b1d-4c6e-8f3a-5d2b7c9e0a11",
                "8c2f9e04-9b1d-4c6e-8f3a-5d2b7c9e0a111",
                "x".repeat(300),
                "x".repeat(301),
                "");
        texts.forEach(out::text);
        StateInput in = in();
        assertThat(texts).allSatisfy(text -> assertThat(in.text()).isEqualTo(text));
    }

    /** Ids come from outside: those that look like digits or UUIDs, and nearly do, are the ones that could go wrong. */
    @Test
    void keepTextsThatAreNearlyUuidsOrDigits() {
        Random random = new Random(17);
        List<String> texts = new ArrayList<>(List.of(
                "8c-f9-04-9b1d-4c6e-8f3a-5d2b7c9e0a11", "ab--cd12-9b1d-4c6e-8f3a-5d2b7c9e0a11", "8c2f9e0--9b1d-4c6e"));
        for (int i = 0; i < 20_000; i++) {
            var text = new StringBuilder("8c2f9e04-9b1d-4c6e-8f3a-5d2b7c9e0a11");
            for (int changes = random.nextInt(5); changes > 0; changes--) {
                text.setCharAt(random.nextInt(text.length()), "-0fgF字".charAt(random.nextInt(6)));
            }
            text.setLength(random.nextInt(3) == 0 ? random.nextInt(text.length()) : text.length());
            texts.add(text.toString());
        }
        texts.forEach(out::text);
        StateInput in = in();
        assertThat(texts).allSatisfy(text -> assertThat(in.text()).isEqualTo(text));
    }

    @Test
    void costWhatTheySay() {
        out.text("CNY");
        int once = out.toBytes().length;
        out.text("CNY");
        out.number(-64);
        out.text("CNZ");
        assertThat(out.toBytes()).hasSize(once + 1 + 1 + 3);
    }

    @Test
    void keepWhatWasToldOfSteps() {
        Map<String, String> told = new LinkedHashMap<>();
        for (String key : List.of("e1/dpd-1-sms", "i12/pre-due-3", "none", "a/b/c", "/", "")) {
            for (String word : List.of("taken:2026-01-27", "spent", "", "2026-01-27", "x2026-02-30", "y2026-1-27")) {
                told.put(key + word, word);
            }
        }
        told.forEach((key, word) -> StepCodec.write(out, key, word));
        Map<String, String> again = new LinkedHashMap<>();
        StateInput in = in();
        told.forEach((key, word) -> StepCodec.read(in, (byte) 4, again));
        assertThat(again).containsExactlyEntriesOf(told);
    }

    /** Too short, a text not there, one that goes on from a shorter one, one longer than what is there, endless. */
    @ParameterizedTest
    @ValueSource(strings = {"", "09", "0400", "0005", "82", "03", "ffffffffffffffffffff01", "00ffffffff0f"})
    void refuseDamage(String hex) {
        byte[] damaged = HexFormat.of().parseHex(hex);
        assertThatIllegalStateException().isThrownBy(new CompactInput(damaged, 0)::text);
    }

    /** Otherwise a few bytes each would unfold to texts that are longer and longer. */
    @Test
    void refuseATextThatTakesOverMoreThanIsEverWritten() {
        out.text("x".repeat(80));
        out.text("x".repeat(64) + "y");
        byte[] stored = out.toBytes();
        StateInput fine = new CompactInput(stored, 0);
        fine.text();
        assertThat(fine.text()).endsWith("xy");
        // The second text: 64 in common (its code is 256, two bytes), one character more, y.
        stored[stored.length - 4] = (byte) (65 << 2 | 0x80);
        StateInput damaged = new CompactInput(stored, 0);
        damaged.text();
        assertThatIllegalStateException().isThrownBy(damaged::text).withMessageContaining("common");
    }

    @Test
    void refuseANumberThatDoesNotFit() {
        out.number(1L << 31);
        assertThatIllegalStateException().isThrownBy(in()::integer);
    }
}
