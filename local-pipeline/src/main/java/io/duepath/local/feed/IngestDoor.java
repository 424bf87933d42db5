package io.duepath.local.feed;

import io.duepath.local.feed.Answer.Refusal;
import io.duepath.model.wire.Json;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** Ingest's NDJSON endpoint. When a call returns, every accepted line of the batch is acknowledged by the broker. */
public final class IngestDoor {

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(10))
            .build();
    private final URI events;
    private final @Nullable String key;

    /** The door of the ingest service at this address, which lets in anybody. */
    public IngestDoor(URI base) {
        this(base, null);
    }

    /** The door of the ingest service at this address, with the API key to show, if any. */
    public IngestDoor(URI base, @Nullable String key) {
        this.events = base.resolve("/v1/events");
        this.key = key;
    }

    /**
     * Hands in a batch of lines, in order.
     *
     * @throws FeedException if there is no answer, or one that does not account for the batch
     */
    public Answer send(byte[] lines) throws InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(events)
                .header("Content-Type", "application/x-ndjson")
                .header("Accept", "application/x-ndjson")
                .timeout(Duration.ofMinutes(5))
                .POST(BodyPublishers.ofByteArray(lines));
        if (key != null) {
            request.header("X-API-Key", key);
        }
        try {
            HttpResponse<String> response = http.send(request.build(), BodyHandlers.ofString());
            if (response.statusCode() / 100 != 2) {
                throw new FeedException(events + " answered " + response.statusCode() + " " + response.body(), null);
            }
            return answer(response.body());
        } catch (IOException e) {
            throw new FeedException("no answer from " + events + ": " + e, e);
        }
    }

    private Answer answer(String body) {
        try {
            List<Refusal> refusals = new ArrayList<>();
            JsonNode last = null;
            for (String line : body.lines().filter(l -> !l.isBlank()).toList()) {
                last = Json.mapper().readTree(line);
                if ("rejected".equals(last.path("status").asString(""))) {
                    refusals.add(new Refusal(last.path("line").asLong(), last.path("problems")));
                }
            }
            if (last == null || !last.path("accepted").isNumber()) {
                throw new FeedException(events + " broke off its answer", null);
            }
            return new Answer(last.path("accepted").asLong(), refusals);
        } catch (JacksonException e) {
            throw new FeedException(events + " answered what is not NDJSON", e);
        }
    }
}
