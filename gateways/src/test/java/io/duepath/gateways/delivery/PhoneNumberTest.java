package io.duepath.gateways.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PhoneNumberTest {

    private final PhoneNumber known = PhoneNumber.of("+86 138-0000-0001");

    @Test
    void isTheSameHoweverItIsWritten() {
        assertThat(known.reaches(PhoneNumber.of("8613800000001"))).isTrue();
        assertThat(known.reaches(PhoneNumber.of("008613800000001"))).isTrue();
        assertThat(known.reaches(PhoneNumber.of("13800000001"))).isTrue();
        assertThat(PhoneNumber.of("013800000001").reaches(known)).isTrue();
    }

    @Test
    void isAnotherIfItEndsOtherwiseOrIsTooShortToTell() {
        assertThat(known.reaches(PhoneNumber.of("8613800000002"))).isFalse();
        assertThat(known.reaches(PhoneNumber.of("00000001"))).isFalse();
        assertThat(known.reaches(PhoneNumber.of(""))).isFalse();
    }

    @Test
    void isNeverPrinted() {
        assertThat(known.toString()).doesNotContain("138");
    }
}
