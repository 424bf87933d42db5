package io.duepath.service.peers;

import io.duepath.service.placement.NotServedException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.server.ResponseStatusException;

/** Says no as problem+json; when it is only for now, with Retry-After and what is missing. */
@RestControllerAdvice
public class Problems {

    private static final String SECONDS = "2";

    /** For now. */
    @ExceptionHandler(NotServedException.class)
    public ResponseEntity<ProblemDetail> notNow(NotServedException refusal) {
        var problem = ProblemDetail.forStatusAndDetail(HttpStatus.SERVICE_UNAVAILABLE, refusal.getMessage());
        if (!refusal.missing().isEmpty()) {
            problem.setProperty("missing", refusal.missing());
        }
        return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE)
                .header(HttpHeaders.RETRY_AFTER, SECONDS)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }

    /** For good. */
    @ExceptionHandler(ResponseStatusException.class)
    public ResponseEntity<ProblemDetail> no(ResponseStatusException refusal) {
        return ResponseEntity.status(refusal.getStatusCode())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(refusal.getBody());
    }
}
