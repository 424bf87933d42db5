package io.duepath.ingest.http;

import io.duepath.ingest.domain.Door;
import io.duepath.ingest.domain.IntakeLimits;
import io.duepath.ingest.domain.RawMessage;
import io.duepath.model.wire.Json;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Events by HTTP in all modes of CloudEvents 1.0. Every answer comes after the broker's acknowledgement. */
@RestController
@RequestMapping("/v1/events")
class EventController {

    private static final String STRUCTURED = "application/cloudevents+json";
    private static final String BATCH = "application/cloudevents-batch+json";
    private static final String STREAM = "application/x-ndjson";

    private final EventStream events;
    private final IntakeLimits limits;

    EventController(EventStream events, IntakeLimits limits) {
        this.events = events;
        this.limits = limits;
    }

    /** One event with its attributes in the body. */
    @PostMapping(consumes = STRUCTURED)
    ResponseEntity<?> structured(HttpServletRequest request) throws IOException {
        byte[] body = body(request, limits.maxEventBytes());
        return single(
                body.length > limits.maxEventBytes()
                        ? RawMessage.oversized(Door.HTTP, Door.HTTP.line(1), limits.maxEventBytes())
                        : RawMessage.structured(Door.HTTP, Door.HTTP.line(1), body));
    }

    /** One event with its attributes in {@code ce-} headers. */
    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<?> binary(HttpServletRequest request) throws IOException {
        byte[] body = body(request, limits.maxEventBytes());
        return single(
                body.length > limits.maxEventBytes()
                        ? RawMessage.oversized(Door.HTTP, Door.HTTP.line(1), limits.maxEventBytes())
                        : RawMessage.binary(Door.HTTP, Door.HTTP.line(1), CloudEventHeaders.of(request), body));
    }

    /** Several events in one JSON array: a result for each, in order. */
    @PostMapping(consumes = BATCH)
    ResponseEntity<?> batch(HttpServletRequest request) throws IOException {
        byte[] body = body(request, limits.maxBodyBytes());
        if (body.length > limits.maxBodyBytes()) {
            return EventResponses.problem(
                    HttpStatus.CONTENT_TOO_LARGE, "longer than " + limits.maxBodyBytes() + " bytes; send a stream");
        }
        AnswerList answers = new AnswerList();
        Totals totals = events.run(Messages.of(BatchMessages.cut(body, limits.maxEventBytes())), answers);
        byte[] json = Json.mapper().writeValueAsBytes(BatchAnswer.of(totals, answers.all()));
        ResponseEntity.BodyBuilder response = ResponseEntity.status(EventResponses.status(totals));
        if (!totals.complete()) {
            response.header(HttpHeaders.RETRY_AFTER, EventResponses.RETRY_AFTER_SECONDS);
        }
        return response.contentType(MediaType.APPLICATION_JSON).body(json);
    }

    /** A stream of events, one a line: a line for each that was refused, or for all, and a last line with the sums. */
    @PostMapping(consumes = STREAM)
    void stream(
            HttpServletRequest request,
            HttpServletResponse response,
            @RequestParam(defaultValue = "rejected") String results)
            throws IOException {
        try (AnswerSpool answers = new AnswerSpool(results.equals("all"))) {
            Totals totals = events.run(new LineMessages(request.getInputStream(), limits.maxEventBytes()), answers);
            answers.write(totals);
            response.setContentType(STREAM);
            response.setStatus(EventResponses.status(totals).value());
            if (!totals.complete()) {
                response.setHeader(HttpHeaders.RETRY_AFTER, EventResponses.RETRY_AFTER_SECONDS);
            }
            answers.copyTo(response.getOutputStream());
        }
    }

    /** The sender never came to the end. */
    @ExceptionHandler
    ResponseEntity<ProblemDetail> tooSlow(SlowSenderException e) {
        return EventResponses.problem(HttpStatus.REQUEST_TIMEOUT, "the body came too slowly; nothing of it was taken");
    }

    private ResponseEntity<?> single(RawMessage message) throws IOException {
        AnswerList answers = new AnswerList();
        Totals totals = events.run(Messages.of(List.of(message)), answers);
        return EventResponses.single(
                totals, answers.all().get(0), message.flaw().isPresent());
    }

    /** The body, or one byte more than {@code max} of it. */
    private static byte[] body(HttpServletRequest request, int max) throws IOException {
        return request.getInputStream().readNBytes(max + 1);
    }
}
