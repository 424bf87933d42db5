package io.duepath.legal.http;

import io.duepath.legal.domain.CaseBook;
import io.duepath.legal.domain.CaseQuery;
import io.duepath.legal.domain.CaseState;
import io.duepath.model.loan.CaseId;
import io.duepath.model.loan.LoanId;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** Cases to read. */
@RestController
@RequestMapping("/cases")
class CaseController {

    private static final int MOST = 500;

    private final CaseBook book;

    CaseController(CaseBook book) {
        this.book = book;
    }

    /** Cases by day of opening, narrowed by loan and state, page by page. */
    @GetMapping
    PageView list(
            @RequestParam @Nullable String loanId,
            @RequestParam @Nullable String state,
            @RequestParam @Nullable String after,
            @RequestParam(defaultValue = "100") int limit) {
        if (limit < 1 || limit > MOST) {
            throw wrong("limit must be between 1 and " + MOST);
        }
        var query = new CaseQuery(
                read(loanId, LoanId::new, "loanId is not an id").orElse(null),
                read(state, CaseState::valueOf, "state must be one of " + Arrays.toString(CaseState.values()))
                        .orElse(null),
                read(after, PageView::position, "after must be the next of a page")
                        .orElse(null),
                limit + 1);
        return PageView.of(book.page(query), limit);
    }

    /** One case with its history. */
    @GetMapping("/{caseId}")
    DossierView dossier(@PathVariable String caseId) {
        return read(caseId, CaseId::new, "caseId is not an id")
                .flatMap(book::find)
                .map(DossierView::of)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND, "no such case"));
    }

    /** The numbers of the desk. */
    @GetMapping("/summary")
    SummaryView summary() {
        return SummaryView.of(book.summary());
    }

    private static <T> Optional<T> read(@Nullable String text, Function<String, T> reader, String otherwise) {
        try {
            return Optional.ofNullable(text).map(reader);
        } catch (RuntimeException e) {
            throw wrong(otherwise);
        }
    }

    private static ResponseStatusException wrong(String detail) {
        return new ResponseStatusException(HttpStatus.BAD_REQUEST, detail);
    }
}
