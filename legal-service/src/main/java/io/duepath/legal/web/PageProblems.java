package io.duepath.legal.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.server.ResponseStatusException;

/** Tells people, too, when a page is not there. */
@ControllerAdvice(
        assignableTypes = {QueuePage.class, CasePage.class, PaperPage.class, RecordPage.class, EvidencePage.class})
@Order(Ordered.HIGHEST_PRECEDENCE)
class PageProblems {

    @ExceptionHandler
    String problem(ResponseStatusException e, Locale locale, Model model, HttpServletResponse response) {
        response.setStatus(e.getStatusCode().value());
        model.addAttribute("reader", Reader.of(null, locale));
        return "problem";
    }
}
