package io.duepath.model.loan;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The values are fixed for ever: an id that changes makes every replay contact everybody again. */
class DerivedIdTest {

    @Test
    void isTheSameOnEveryMachineAndInEveryVersion() {
        assertThat(DerivedId.of("L-1", "e1", "dpd-7-mail")).isEqualTo("bab1d26513a02087fcb5fd54c43a464b");
        assertThat(DerivedId.of("L-1", "CURRENT", "DPD_1_30", "2026-01-02", "time"))
                .isEqualTo("468de9397968d59dfa091f2fc42ce11e");
        assertThat(DerivedId.of("\u5f20")).isEqualTo("42face97c941fbee50932b5df9d685e8");
    }

    @Test
    void tellsPartsApart() {
        assertThat(DerivedId.of("a", "bc")).isEqualTo("b534ce16ac9c8b36823f39a395ce8e0e");
        assertThat(DerivedId.of("ab", "c")).isEqualTo("f2939f903016e5bb29b1e4a61cdbd376");
    }

    @Test
    void fitsEveryIdType() {
        String id = DerivedId.of("L-1", "e1", "dpd-7-mail");

        assertThat(new CommandId(id)).hasToString(id);
    }
}
