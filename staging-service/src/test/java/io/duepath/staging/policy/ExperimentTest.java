package io.duepath.staging.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ExperimentTest {

    private static final Experiment TEST = new Experiment("test-1", new TreeMap<>(Map.of("a", 3, "b", 1)));

    @Test
    void dealsLoansByWeight() {
        Map<String, Long> dealt = IntStream.range(0, 10_000)
                .mapToObj(i -> TEST.armOf("loan-" + i))
                .collect(Collectors.groupingBy(arm -> arm, Collectors.counting()));

        assertThat(dealt.get("a")).isBetween(7_350L, 7_650L);
        assertThat(dealt.get("a") + dealt.get("b")).isEqualTo(10_000);
    }

    /** Changing these changes the arm of every loan of every running test. */
    @Test
    void staysTheSame() {
        assertThat(IntStream.range(0, 12).mapToObj(i -> TEST.armOf("loan-" + i)).collect(Collectors.joining()))
                .isEqualTo("abaaaaaababb");
    }

    @Test
    void dealsAnewUnderAnotherId() {
        Experiment other = new Experiment("test-2", TEST.arms());
        assertThat(IntStream.range(0, 100).filter(i -> !TEST.armOf("l" + i).equals(other.armOf("l" + i))))
                .isNotEmpty();
    }

    @Test
    void refusesArmsWithoutWeight() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Experiment("test-1", new TreeMap<>(Map.of("a", 0))));
    }
}
