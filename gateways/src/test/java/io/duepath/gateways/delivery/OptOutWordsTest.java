package io.duepath.gateways.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class OptOutWordsTest {

    private final OptOutWords words = new OptOutWords(List.of("STOP", "td", "退订"));

    @Test
    void aWordAloneIsARefusalInAnyCaseAndWithSignsAround() {
        assertThat(List.of("STOP", "stop", " Stop. ", "TD", "\"td\"", "退订", "退订。"))
                .allMatch(words::isIn);
    }

    @Test
    void aWordAmongOthersIsNone() {
        assertThat(List.of("", "stop it", "please stop", "我要退订", "STOPPED", "..."))
                .noneMatch(words::isIn);
    }
}
