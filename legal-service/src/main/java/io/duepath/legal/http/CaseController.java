package io.duepath.legal.http;

import io.duepath.legal.domain.CaseBook;
import io.duepath.legal.domain.CaseDossier;
import io.duepath.legal.domain.CaseQuery;
import io.duepath.legal.domain.CaseState;
import io.duepath.model.loan.CaseId;
import io.duepath.model.loan.LoanId;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
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

    /** Cases by day of opening or nearest deadline, narrowed as asked, page by page. */
    @GetMapping
    PageView list(
            @RequestParam @Nullable String loanId,
            @RequestParam @Nullable String state,
            @RequestParam @Nullable String court,
            @RequestParam @Nullable String dueBy,
            @RequestParam @Nullable String arrearsFrom,
            @RequestParam @Nullable String arrearsTo,
            @RequestParam(defaultValue = "opening") String order,
            @RequestParam @Nullable String after,
            @RequestParam(defaultValue = "100") int limit) {
        if (limit < 1 || limit > MOST) {
            throw Read.wrong("limit must be between 1 and " + MOST);
        }
        CaseQuery.Order sorted = Read.needed(
                order,
                word -> CaseQuery.Order.valueOf(word.toUpperCase(Locale.ROOT)),
                "order must be opening or deadline");
        var query = new CaseQuery(
                Read.ifAny(loanId, LoanId::new, "loanId is not an id"),
                Read.ifAny(state, CaseState::valueOf, "state must be one of " + Arrays.toString(CaseState.values())),
                court,
                Read.ifAny(dueBy, LocalDate::parse, "dueBy is not a date"),
                Read.ifAny(arrearsFrom, BigDecimal::new, "arrearsFrom is not a decimal"),
                Read.ifAny(arrearsTo, BigDecimal::new, "arrearsTo is not a decimal"),
                sorted,
                Read.ifAny(after, PageView::position, "after must be the next of a page"),
                limit + 1);
        return PageView.of(book.page(query), sorted, limit);
    }

    /** One case with everything about it; its ETag is the version that an act on it has to name. */
    @GetMapping("/{caseId}")
    ResponseEntity<DossierView> dossier(@PathVariable String caseId) {
        CaseDossier found = book.find(Read.needed(caseId, CaseId::new, "caseId is not an id"))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND, "no such case"));
        return ResponseEntity.ok().eTag("\"" + found.stored().version() + "\"").body(DossierView.of(found));
    }

    /** The numbers of the desk. */
    @GetMapping("/summary")
    SummaryView summary() {
        return SummaryView.of(book.summary());
    }
}
