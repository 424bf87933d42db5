package io.duepath.ingest.http;

import io.duepath.ingest.domain.Advance;
import io.duepath.ingest.domain.BrokerUnreachableException;
import io.duepath.ingest.domain.BusinessCalendar;
import io.duepath.ingest.domain.RejectionReason;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The business date: where it is, and onwards. */
@RestController
@RequestMapping("/v1/business-dates")
class BusinessDateController {

    private final BusinessCalendar calendar;

    BusinessDateController(BusinessCalendar calendar) {
        this.calendar = calendar;
    }

    /** A date to advance to. */
    record Wish(LocalDate date) {

        Wish {
            if (date == null) {
                throw new IllegalArgumentException("date is required");
            }
        }
    }

    /** The date is in all partitions; {@code advanced} is false if it was there before. */
    record Reached(LocalDate date, boolean advanced) {}

    /** The date of the deployment, null before the first. */
    record Current(@Nullable LocalDate date) {}

    @GetMapping
    Current current() {
        return new Current(calendar.current().orElse(null));
    }

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<?> advance(@RequestBody Wish wish) {
        Advance advance = calendar.advance(wish.date());
        if (advance.refusal().isPresent()) {
            return refused(advance.refusal().get(), wish.date());
        }
        return ResponseEntity.ok(new Reached(wish.date(), advance == Advance.ADVANCED));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> unreachable(BrokerUnreachableException e) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(
                HttpStatus.SERVICE_UNAVAILABLE, "the broker did not acknowledge; ask again");
        return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE)
                .header(HttpHeaders.RETRY_AFTER, EventResponses.RETRY_AFTER_SECONDS)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }

    private static ResponseEntity<ProblemDetail> refused(RejectionReason reason, LocalDate date) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(
                HttpStatus.UNPROCESSABLE_CONTENT, "the business date cannot become " + date);
        problem.setProperty("code", reason.toString());
        return ResponseEntity.of(problem).build();
    }
}
