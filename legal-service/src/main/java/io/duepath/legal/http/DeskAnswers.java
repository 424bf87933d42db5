package io.duepath.legal.http;

import io.duepath.legal.domain.DeskAnswer;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;

/** What became of an act, as HTTP says it: done, 422 with every refusal, 409 for another version, 404. */
final class DeskAnswers implements DeskAnswer.Cases<ResponseEntity<Object>> {

    private static final DeskAnswers HTTP = new DeskAnswers();

    private DeskAnswers() {}

    /** The version the case has now; the id of what was made, if something was. */
    record DoneView(int version, @Nullable String id) {}

    static ResponseEntity<Object> of(DeskAnswer answer) {
        return answer.fold(HTTP);
    }

    @Override
    public ResponseEntity<Object> on(DeskAnswer.Done answer) {
        String made = answer.id().isEmpty() ? null : answer.id();
        return ResponseEntity.status(made == null ? HttpStatus.OK : HttpStatus.CREATED)
                .eTag("\"" + answer.version() + "\"")
                .body(new DoneView(answer.version(), made));
    }

    @Override
    public ResponseEntity<Object> on(DeskAnswer.Refused answer) {
        HttpStatusCode status = HttpStatusCode.valueOf(422);
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, "the rules refuse it");
        problem.setTitle("Refused");
        problem.setProperty("refusals", RefusalView.of(answer.refusals()));
        return problem(status, problem);
    }

    @Override
    public ResponseEntity<Object> on(DeskAnswer.Stale answer) {
        ProblemDetail problem =
                ProblemDetail.forStatusAndDetail(HttpStatus.CONFLICT, "the case was changed meanwhile; look again");
        problem.setProperty("version", answer.version());
        return problem(HttpStatus.CONFLICT, problem);
    }

    @Override
    public ResponseEntity<Object> on(DeskAnswer.Unknown answer) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(HttpStatus.NOT_FOUND, "no such " + answer.what());
        return problem(HttpStatus.NOT_FOUND, problem);
    }

    private static ResponseEntity<Object> problem(HttpStatusCode status, ProblemDetail problem) {
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }
}
