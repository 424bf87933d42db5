package io.duepath.service.tracing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.slf4j.MDC;

class LogSubjectTest {

    @AfterEach
    void forget() {
        MDC.clear();
    }

    @Test
    void namesTraceLoanAndEventAndThenNothing() {
        try (LogSubject subject =
                LogSubject.of("00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-00", "L-1", "E-1")) {
            assertThat(subject).isNotNull();
            assertThat(MDC.getCopyOfContextMap())
                    .containsEntry("traceId", "0af7651916cd43dd8448eb211c80319c")
                    .containsEntry("loanId", "L-1")
                    .containsEntry("eventId", "E-1");
        }
        assertThat(MDC.getCopyOfContextMap()).isNullOrEmpty();
    }

    @Test
    void leavesWhatWasThereBefore() {
        MDC.put("traceId", "outer");
        try (LogSubject subject = LogSubject.of(null, null, "E-1")) {
            assertThat(subject).isNotNull();
            assertThat(MDC.get("traceId")).isEqualTo("outer");
        }
        assertThat(MDC.get("traceId")).isEqualTo("outer");
        assertThat(MDC.get("eventId")).isNull();
    }
}
