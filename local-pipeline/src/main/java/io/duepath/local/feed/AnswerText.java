package io.duepath.local.feed;

import io.duepath.local.feed.Answer.Refusal;
import io.duepath.model.wire.Json;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** Reads ingest's answer to a stream: a line for each that was not taken, and a last one with the sums. */
final class AnswerText {

    private AnswerText() {}

    /** The answer; nothing if it is not whole. */
    static Optional<Answer> read(String body, @Nullable Duration retryAfter) {
        List<Refusal> refusals = new ArrayList<>();
        Set<Long> unacknowledged = new HashSet<>();
        JsonNode last = null;
        try {
            for (String line : body.lines().filter(l -> !l.isBlank()).toList()) {
                last = Json.mapper().readTree(line);
                switch (last.path("status").asString("")) {
                    case "rejected" ->
                        refusals.add(new Refusal(last.path("line").asLong(), last.path("problems")));
                    case "unacknowledged" ->
                        unacknowledged.add(last.path("line").asLong());
                    default -> {}
                }
            }
        } catch (JacksonException e) {
            return Optional.empty();
        }
        if (last == null || !last.path("accepted").isNumber()) {
            return Optional.empty();
        }
        JsonNode stopped = last.path("stoppedAfterLine");
        return Optional.of(new Answer(
                last.path("accepted").asLong(),
                refusals,
                unacknowledged,
                stopped.isNumber() ? stopped.asLong() : null,
                retryAfter));
    }
}
