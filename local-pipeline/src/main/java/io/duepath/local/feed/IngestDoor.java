package io.duepath.local.feed;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Ingest's NDJSON endpoint. When a call returns, every accepted line of the batch is acknowledged by the broker. */
public final class IngestDoor {

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(10))
            .build();
    private final URI events;
    private final @Nullable String key;

    /** The door of the ingest service at this address. */
    public IngestDoor(URI base) {
        this(base, null);
    }

    /** The same, for a sender with an API key. */
    public IngestDoor(URI base, @Nullable String key) {
        this.events = base.resolve("/v1/events");
        this.key = key;
    }

    /**
     * Hands in a batch of lines, in order.
     *
     * @throws FeedException if there is no answer, or one that does not account for the whole batch
     */
    public Answer send(byte[] lines) throws InterruptedException {
        Answer answer = offer(lines);
        if (!answer.isComplete()) {
            throw FeedException.unacknowledged(answer.unacknowledged().size(), answer.retryAfter());
        }
        return answer;
    }

    /**
     * Hands in a batch of lines, in order, and takes an answer that leaves some of them open.
     *
     * @throws FeedException if there is no answer that accounts for anything
     */
    public Answer offer(byte[] lines) throws InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(events)
                .header("Content-Type", "application/x-ndjson")
                .header("Accept", "application/x-ndjson")
                .timeout(Duration.ofMinutes(5))
                .POST(BodyPublishers.ofByteArray(lines));
        if (key != null) {
            request.header("X-API-Key", key);
        }
        try {
            return answer(http.send(request.build(), BodyHandlers.ofString()));
        } catch (IOException e) {
            throw FeedException.passing("no answer from " + events + ": " + e, e, null);
        }
    }

    private Answer answer(HttpResponse<String> response) {
        int status = response.statusCode();
        Duration retryAfter = retryAfter(response);
        String type = response.headers().firstValue("Content-Type").orElse("");
        boolean partial = status == 503 && type.startsWith("application/x-ndjson");
        if (status / 100 == 2 || partial) {
            return AnswerText.read(response.body(), retryAfter)
                    .orElseThrow(() -> FeedException.passing(events + " broke off its answer", null, retryAfter));
        }
        String words = events + " answered " + status + " " + response.body();
        throw switch (status) {
            case 401, 403 ->
                FeedException.lasting(events + " answered " + status
                        + (key == null ? ": it wants an API key" : ": not with this API key"));
            case 408, 429, 500, 502, 503, 504 -> FeedException.passing(words, null, retryAfter);
            default -> FeedException.lasting(words);
        };
    }

    /** In seconds; dates are not read, and leave the pause to us. */
    private static @Nullable Duration retryAfter(HttpResponse<?> response) {
        Optional<String> seconds = response.headers().firstValue("Retry-After").filter(s -> s.matches("[0-9]{1,4}"));
        return seconds.map(s -> Duration.ofSeconds(Long.parseLong(s))).orElse(null);
    }
}
