package io.duepath.legal.web;

import io.duepath.legal.domain.CaseBook;
import io.duepath.legal.domain.CaseQuery;
import io.duepath.legal.domain.CaseState;
import io.duepath.legal.domain.StoredCase;
import io.duepath.legal.domain.Today;
import io.duepath.model.loan.CaseId;
import io.duepath.model.loan.LoanId;
import java.security.Principal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The queue: cases by their nearest deadline, page by page. */
@Controller
class QueuePage {

    private static final int ROWS = 50;
    private static final int DATE_LENGTH = 10;

    private final CaseBook book;
    private final Today today;

    QueuePage(CaseBook book, Today today) {
        this.book = book;
        this.today = today;
    }

    @GetMapping("/desk")
    String home() {
        return "redirect:/desk/";
    }

    @GetMapping("/desk/")
    String queue(
            @RequestParam(defaultValue = "") String state,
            @RequestParam(defaultValue = "") String loanId,
            @RequestParam(defaultValue = "") String after,
            @Nullable Principal who,
            Locale locale,
            Model model) {
        Reader reader = Reader.of(who, locale);
        var query = new CaseQuery(
                read(loanId.strip(), LoanId::new),
                read(state, CaseState::valueOf),
                null,
                null,
                null,
                null,
                CaseQuery.Order.DEADLINE,
                read(after, QueuePage::position),
                ROWS + 1);
        List<StoredCase> found = book.page(query);
        List<StoredCase> page = found.subList(0, Math.min(ROWS, found.size()));
        LocalDate day = today.date();
        model.addAttribute("reader", reader)
                .addAttribute("today", day)
                .addAttribute("summary", book.summary())
                .addAttribute("states", CaseState.values())
                .addAttribute("state", state)
                .addAttribute("loanId", loanId)
                .addAttribute(
                        "rows",
                        page.stream()
                                .map(c -> QueueRow.of(c, day, reader.wording()))
                                .toList());
        if (found.size() > ROWS) {
            CaseQuery.Position last = CaseQuery.position(CaseQuery.Order.DEADLINE, page.get(ROWS - 1));
            model.addAttribute("next", last.date() + "_" + last.caseId());
        }
        return "queue";
    }

    /** What cannot be read does not narrow the queue. */
    private static <T> @Nullable T read(String text, Function<String, T> reader) {
        try {
            return text.isEmpty() ? null : reader.apply(text);
        } catch (RuntimeException e) {
            return null;
        }
    }

    private static CaseQuery.Position position(String after) {
        return new CaseQuery.Position(
                LocalDate.parse(after.substring(0, DATE_LENGTH)), new CaseId(after.substring(DATE_LENGTH + 1)));
    }

    @GetMapping("/desk/style.css")
    ResponseEntity<Resource> style() {
        return ResponseEntity.ok()
                .contentType(MediaType.valueOf("text/css;charset=UTF-8"))
                .body(new ClassPathResource("style.css", QueuePage.class));
    }
}
