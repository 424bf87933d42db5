package io.duepath.legal.http;

import static io.duepath.legal.fixture.Orders.escalated;
import static org.assertj.core.api.Assertions.assertThat;

import io.duepath.legal.domain.CaseBook;
import io.duepath.legal.domain.CaseDecision;
import io.duepath.legal.domain.CaseDossier;
import io.duepath.legal.domain.CaseQuery;
import io.duepath.legal.domain.CaseState;
import io.duepath.legal.domain.CaseSummary;
import io.duepath.legal.domain.StoredCase;
import io.duepath.legal.domain.Unheard;
import io.duepath.model.loan.CaseId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

class CaseControllerTest {

    private static final StoredCase ONE = stored("cmd-1");
    private static final StoredCase TWO = stored("cmd-2");

    private final RememberingBook book = new RememberingBook();
    private final MockMvcTester http = MockMvcTester.of(
            List.of(new CaseController(book)),
            builder -> builder.setControllerAdvice(new Problems()).build());

    @Test
    void cutsAPageAndNamesWhereTheNextBegins() {
        assertThat(http.get().uri("/cases?limit=1"))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.next")
                .isEqualTo("2026-04-02_" + ONE.now().file().caseId());
        assertThat(book.asked.limit()).isEqualTo(2);
    }

    @Test
    void namesNoNextOnTheLastPage() {
        assertThat(http.get().uri("/cases?limit=2"))
                .hasStatusOk()
                .bodyJson()
                .hasPathSatisfying(
                        "$.cases.length()", length -> assertThat(length).isEqualTo(2));
        assertThat(http.get().uri("/cases?limit=2"))
                .bodyJson()
                .extractingPath("$.next")
                .isNull();
    }

    @Test
    void readsWhatItIsAskedFor() {
        String after = "2026-04-02_" + ONE.now().file().caseId();
        assertThat(http.get().uri("/cases?loanId=L/1&state=REVIEW&after=" + after))
                .hasStatusOk();
        assertThat(book.asked.loanId()).hasToString("L/1");
        assertThat(book.asked.state()).isEqualTo(CaseState.REVIEW);
        assertThat(book.asked.after())
                .isEqualTo(new CaseQuery.Position(
                        ONE.now().file().openedOn(), ONE.now().file().caseId()));
        assertThat(http.get().uri("/cases?court=c&dueBy=2026-05-01&arrearsFrom=1.50&arrearsTo=9&order=deadline"))
                .hasStatusOk();
        assertThat(book.asked.court()).isEqualTo("c");
        assertThat(book.asked.dueBy()).isEqualTo("2026-05-01");
        assertThat(book.asked.arrearsFrom()).isEqualByComparingTo("1.50");
        assertThat(book.asked.arrearsTo()).isEqualByComparingTo("9");
        assertThat(book.asked.order()).isEqualTo(CaseQuery.Order.DEADLINE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "?limit=0",
                "?limit=501",
                "?limit=many",
                "?state=OPEN",
                "?order=random",
                "?dueBy=tomorrow",
                "?arrearsFrom=much",
                "?loanId=%20",
                "?after=x",
                "?after=2026-04-02",
                "/%20"
            })
    void answersAProblemToAQuestionItCannotRead(String question) {
        assertThat(http.get().uri(java.net.URI.create("/cases" + question)))
                .hasStatus(HttpStatus.BAD_REQUEST)
                .hasContentType(MediaType.APPLICATION_PROBLEM_JSON);
    }

    @Test
    void answersAProblemWhereThereIsNoCase() {
        assertThat(http.get().uri("/cases/unknown"))
                .hasStatus(HttpStatus.NOT_FOUND)
                .hasContentType(MediaType.APPLICATION_PROBLEM_JSON);
    }

    @Test
    void namesEveryStateInTheSummary() {
        assertThat(http.get().uri("/cases/summary"))
                .hasStatusOk()
                .bodyJson()
                .hasPathSatisfying("$.states.length()", n -> assertThat(n).isEqualTo(CaseState.values().length))
                .hasPathSatisfying("$.states.REVIEW", n -> assertThat(n).isEqualTo(3))
                .hasPathSatisfying("$.states.WITHDRAWN", n -> assertThat(n).isEqualTo(0))
                .hasPathSatisfying("$.approvalsWaiting", n -> assertThat(n).isEqualTo(5))
                .hasPathSatisfying("$.outboxPending", n -> assertThat(n).isEqualTo(4));
    }

    private static StoredCase stored(String command) {
        var decision = (CaseDecision.Changed) new Unheard().on(escalated("L-1", command));
        return new StoredCase(decision.change().now(), 1, null);
    }

    @ControllerAdvice
    private static final class Problems extends ResponseEntityExceptionHandler {}

    /** Holds two cases in a fixed order and remembers the question. */
    private static final class RememberingBook implements CaseBook {
        private CaseQuery asked;

        @Override
        public Optional<CaseDossier> find(CaseId caseId) {
            return Optional.empty();
        }

        @Override
        public List<StoredCase> page(CaseQuery query) {
            asked = query;
            return List.of(ONE, TWO).subList(0, Math.min(2, query.limit()));
        }

        @Override
        public CaseSummary summary() {
            return new CaseSummary(Map.of(CaseState.REVIEW, 3L), 1, 2, 3, 5, 4, 6);
        }
    }
}
