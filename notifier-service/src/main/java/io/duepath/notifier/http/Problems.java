package io.duepath.notifier.http;

import io.duepath.notifier.query.NotServedException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.server.ResponseStatusException;

/** Says no as problem+json; when it is only for now, with Retry-After. */
@RestControllerAdvice
class Problems {

    private static final String SECONDS = "2";

    @ExceptionHandler(NotServedException.class)
    ResponseEntity<ProblemDetail> notNow(NotServedException refusal) {
        return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE)
                .header(HttpHeaders.RETRY_AFTER, SECONDS)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(ProblemDetail.forStatusAndDetail(HttpStatus.SERVICE_UNAVAILABLE, refusal.getMessage()));
    }

    @ExceptionHandler(ResponseStatusException.class)
    ResponseEntity<ProblemDetail> no(ResponseStatusException refusal) {
        return ResponseEntity.status(refusal.getStatusCode())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(refusal.getBody());
    }
}
