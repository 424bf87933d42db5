package io.duepath.ingest.http;

import io.duepath.model.fault.Problem;
import io.duepath.model.wire.Json;
import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;

/** Answers about events, as HTTP says them. */
final class EventResponses {

    static final String RETRY_AFTER_SECONDS = "5";

    private EventResponses() {}

    /** The answer to one event; {@code tooLarge} unless it was read at all. */
    static ResponseEntity<?> single(Totals totals, Answer answer, boolean tooLarge) {
        if (!totals.complete()) {
            return problem(HttpStatus.SERVICE_UNAVAILABLE, "the broker did not acknowledge; send the event again");
        }
        if (!answer.problems().isEmpty()) {
            return refused(
                    tooLarge ? HttpStatus.CONTENT_TOO_LARGE : HttpStatus.UNPROCESSABLE_CONTENT, answer.problems());
        }
        byte[] json = Json.mapper().writeValueAsBytes(SingleAnswer.of(answer));
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(json);
    }

    static ResponseEntity<ProblemDetail> problem(HttpStatus status, String detail) {
        ResponseEntity.BodyBuilder response =
                ResponseEntity.status(status).contentType(MediaType.APPLICATION_PROBLEM_JSON);
        if (status == HttpStatus.SERVICE_UNAVAILABLE) {
            response.header(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS);
        }
        return response.body(ProblemDetail.forStatusAndDetail(status, detail));
    }

    /** The status of an answer to many. */
    static HttpStatus status(Totals totals) {
        if (totals.cutOff()) {
            return HttpStatus.REQUEST_TIMEOUT;
        }
        return totals.complete() ? HttpStatus.OK : HttpStatus.SERVICE_UNAVAILABLE;
    }

    private static ResponseEntity<ProblemDetail> refused(HttpStatus status, List<Problem> problems) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, "the event was refused");
        problem.setProperty("problems", problems);
        return ResponseEntity.of(problem).build();
    }
}
