package io.duepath.model.loan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class IdsTest {

    static Stream<Named<Function<String, Object>>> kinds() {
        return Stream.of(
                Named.of("loanId", LoanId::new),
                Named.of("customerId", CustomerId::new),
                Named.of("repaymentId", RepaymentId::new),
                Named.of("holdId", HoldId::new),
                Named.of("promiseId", PromiseId::new),
                Named.of("caseId", CaseId::new),
                Named.of("commandId", CommandId::new));
    }

    static Stream<Arguments> wrong() {
        List<String> values = List.of(
                "", " ", "L 1", "-1", ".1", "_1", ":1", "/1", "L#1", "L\n", "L\u00e9", "\u5f20", "x".repeat(65));
        return kinds().flatMap(kind -> values.stream().map(value -> Arguments.of(kind, value)));
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void areTheirText(Function<String, Object> kind) {
        for (String value : List.of("1", "L", "core-1:contract/2026_01.7", "x".repeat(64))) {
            assertThat(kind.apply(value)).hasToString(value).isEqualTo(kind.apply(value));
        }
    }

    @ParameterizedTest
    @MethodSource("wrong")
    void refuseOtherSpellingsWithoutQuotingThem(Function<String, Object> kind, String value) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> kind.apply(value))
                .withMessageMatching(
                        "[a-z]+Id must be 1 to 64 of A-Z a-z 0-9 \\. _ : / - and start with a letter or digit");
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void refuseNull(Function<String, Object> kind) {
        assertThatNullPointerException().isThrownBy(() -> kind.apply(null));
    }

    @Test
    void sortByTheirText() {
        assertThat(new LoanId("L-1")).isLessThan(new LoanId("L-2"));
        assertThat(new InstalmentNumber(9)).isLessThan(new InstalmentNumber(10));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 9_999})
    void instalmentsCountFromOne(int number) {
        assertThat(new InstalmentNumber(number)).hasToString(Integer.toString(number));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1, 10_000})
    void noInstalmentHasAnotherNumber(int number) {
        assertThatIllegalArgumentException().isThrownBy(() -> new InstalmentNumber(number));
    }
}
