package io.duepath.service.tracing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TracesTest {

    private static final String UNSAMPLED = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-00";
    private static final String SAMPLED = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01";
    private static final String FORM = "00-[0-9a-f]{32}-[0-9a-f]{16}-0";

    @Test
    void handContextsOnAsTheyCame() {
        for (String context : new String[] {UNSAMPLED, SAMPLED, "no context", null}) {
            try (Step step = Traces.UNWATCHED.step("work", context)) {
                assertThat(step.tag("key", "value").traceParent()).isEqualTo(context);
            }
        }
    }

    @Test
    void thatBeginHereFollowFromTheirCause() {
        String one = begun(0, "tick-1", "loan-1");
        assertThat(one).matches(FORM + "0").isEqualTo(begun(0, "tick-1", "loan-1"));
        assertThat(begun(0, "tick-1", "loan-2")).isNotEqualTo(one);
    }

    @Test
    void areSampledInTheShareThatIsAskedFor() {
        assertThat(begun(1, "tick-1", "loan-1")).matches(FORM + "1");
        long sampled = 0;
        for (int loan = 0; loan < 4_000; loan++) {
            sampled += begun(0.25, "tick-1", "loan-" + loan).endsWith("1") ? 1 : 0;
        }
        assertThat(sampled).isBetween(850L, 1_150L);
    }

    @Test
    void ofEventsAreTheirOwnWithoutARequest() {
        assertThat(Traces.UNWATCHED.ofEvent(SAMPLED, "core", "1")).isEqualTo(SAMPLED);
        assertThat(Traces.UNWATCHED.ofEvent(null, "core", "1"))
                .matches(FORM + "0")
                .isEqualTo(Traces.UNWATCHED.ofEvent(null, "core", "1"));
        assertThat(Traces.UNWATCHED.current()).isNull();
    }

    private static String begun(double share, String... cause) {
        try (Step step = new Traces(io.micrometer.tracing.Tracer.NOOP, share).beginning("work", cause)) {
            return step.traceParent();
        }
    }
}
