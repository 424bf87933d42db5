package io.duepath.ingest.http;

import io.duepath.ingest.domain.BrokerUnreachableException;
import io.duepath.ingest.domain.BusinessCalendar;
import io.duepath.ingest.domain.Door;
import io.duepath.ingest.domain.RawMessage;
import io.duepath.model.event.LoanReleased;
import io.duepath.model.fault.Problem;
import io.duepath.model.wire.Json;
import io.duepath.model.wire.MessageTypes;
import java.io.IOException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/**
 * Lets a parked loan go on. The call becomes a {@code loan-released} in the log, like any fact; staging is not told
 * behind the log's back.
 */
@RestController
class LoanReleaseController {

    private static final String SOURCE = "/duepath/operators";
    private static final Map<String, String> FIELDS =
            Map.of("/data/loanId", "/loanId", "/data/releasedBy", "/by", "/data/note", "/reason");

    /** Nothing can be parked before there is a date; the record must be dated all the same. */
    private static final LocalDate BEFORE_THE_FIRST_DATE = LocalDate.of(1970, 1, 1);

    private final EventStream events;
    private final BusinessCalendar calendar;

    LoanReleaseController(EventStream events, BusinessCalendar calendar) {
        this.events = events;
        this.calendar = calendar;
    }

    /** Who lets which loan go, and why. */
    record Release(
            @Nullable String loanId,
            @Nullable String by,
            @Nullable String reason) {}

    /** Answers once the broker has acknowledged. With a key of the caller's own choice, a repeat keeps its event id. */
    @PostMapping(value = "/v1/loan-releases", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<?> release(
            @RequestBody Release release,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key)
            throws IOException {
        AnswerList answers = new AnswerList();
        Totals totals = events.run(Messages.of(List.of(message(release, key))), answers);
        return EventResponses.single(totals, inFieldsOfTheCall(answers.all().get(0)), false);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> unreachable(BrokerUnreachableException e) {
        return EventResponses.problem(HttpStatus.SERVICE_UNAVAILABLE, "the broker did not answer; ask again");
    }

    private RawMessage message(Release release, @Nullable String key) {
        Map<String, String> data = new LinkedHashMap<>();
        put(data, "loanId", release.loanId());
        put(data, "releasedBy", release.by());
        put(data, "note", release.reason());
        LocalDate today = calendar.current().orElse(BEFORE_THE_FIRST_DATE);
        Map<String, String> attributes = Map.of(
                "specversion",
                "1.0",
                "id",
                key == null ? UUID.randomUUID().toString() : key,
                "source",
                SOURCE,
                "type",
                MessageTypes.of(LoanReleased.class).name(),
                "time",
                today + "T00:00:00Z");
        return RawMessage.binary(
                Door.HTTP, Door.HTTP.line(1), attributes, Json.mapper().writeValueAsBytes(data));
    }

    private static void put(Map<String, String> data, String field, @Nullable String value) {
        if (value != null) {
            data.put(field, value);
        }
    }

    private static Answer inFieldsOfTheCall(Answer answer) {
        List<Problem> problems = answer.problems().stream()
                .map(p -> new Problem(p.code(), FIELDS.getOrDefault(p.pointer(), p.pointer()), p.detail()))
                .toList();
        return new Answer(
                answer.line(),
                answer.status(),
                answer.topic(),
                answer.partition(),
                answer.offset(),
                answer.advanced(),
                problems);
    }
}
