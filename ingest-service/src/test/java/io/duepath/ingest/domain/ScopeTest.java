package io.duepath.ingest.domain;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.duepath.ingest.EventJson;
import io.duepath.ingest.wire.JsonMessageReader;
import io.duepath.ingest.wire.WorldPhoneNumbers;
import io.duepath.model.fault.Problem;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ScopeTest {

    private final Intake intake = new Intake(new JsonMessageReader(), new WorldPhoneNumbers("CN"));

    @Test
    void ofEventsIsEnoughForFactsButNotForTicksAndReleases() {
        assertThat(refusals(EventJson.loanRegistered("l", "e"), Scope.EVENTS_WRITE))
                .isEmpty();
        assertThat(refusals(EventJson.erasure("c", "e"), Scope.EVENTS_WRITE)).isEmpty();
        assertThat(refusals(EventJson.tick("2026-01-31"), Scope.EVENTS_WRITE))
                .containsExactly("scope-missing needs the scope business-date:write");
        assertThat(refusals(release(), Scope.EVENTS_WRITE))
                .containsExactly("scope-missing needs the scope loans:release");
    }

    @Test
    void ofEachKindIsEnoughForThatKindAlone() {
        assertThat(refusals(EventJson.tick("2026-01-31"), Scope.BUSINESS_DATE_WRITE))
                .isEmpty();
        assertThat(refusals(release(), Scope.LOANS_RELEASE)).isEmpty();
        assertThat(refusals(EventJson.loanRegistered("l", "e"), Scope.LOANS_RELEASE))
                .containsExactly("scope-missing needs the scope events:write");
    }

    private List<String> refusals(String event, Scope scope) {
        RawMessage message = RawMessage.structured(Door.HTTP, Door.HTTP.line(1), event.getBytes(UTF_8));
        return intake.decide(message, () -> Set.of(scope)).problems().stream()
                .map(ScopeTest::words)
                .toList();
    }

    private static String words(Problem problem) {
        assertThat(problem.pointer()).isEqualTo("/type");
        return problem.code() + " " + problem.detail();
    }

    private static String release() {
        return EventJson.event("loan-released.v1", "e", "2026-01-02", "{\"loanId\":\"l\",\"releasedBy\":\"operator\"}");
    }
}
