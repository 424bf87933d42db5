package io.duepath.service.peers;

import io.duepath.service.placement.Instance;
import io.duepath.service.placement.NotServedException;
import io.duepath.service.placement.Placement;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Asks other instances. Each request carries {@value #HOP}, and whoever gets one with it answers from its own state
 * alone: a question never travels further than one step.
 */
public final class Peers {

    /** Marks a question that another instance passes on. */
    public static final String HOP = "DuePath-Hop";

    /** Where callers show their key. */
    public static final String KEY = "X-API-Key";

    private static final Duration CONNECT = Duration.ofSeconds(2);
    private static final Duration ANSWER = Duration.ofSeconds(10);

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(CONNECT)
            .build();
    private final Placement placement;
    private final String scheme;
    private final JsonMapper json;

    /** @param json what reads the answers of other instances */
    public Peers(Placement placement, String scheme, JsonMapper json) {
        this.placement = placement;
        this.scheme = scheme;
        this.json = json;
    }

    /** The answers of all other instances to a question, as far as they gave one. */
    public record Answers<T>(List<T> given, List<Instance> silent) {}

    /**
     * The answer of another instance.
     *
     * @param key the key of whoever asked this one, if that matters
     * @throws NotServedException if the instance does not answer
     */
    public HttpResponse<String> ask(Instance instance, String pathAndQuery, @Nullable String key) {
        try {
            return http.send(request(instance, pathAndQuery, key), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new NotServedException("the instance that has it does not answer", List.of("instance " + instance));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new NotServedException("interrupted");
        }
    }

    /**
     * Passes a question on and the answer back.
     *
     * @param key the key of whoever asked this one, if that matters
     * @throws NotServedException if the instance does not answer
     */
    public ResponseEntity<String> pass(Instance instance, String pathAndQuery, @Nullable String key) {
        return passedOn(ask(instance, pathAndQuery, key));
    }

    /** An answer of another instance as an answer of this one. */
    public static ResponseEntity<String> passedOn(HttpResponse<String> answer) {
        var passed = ResponseEntity.status(answer.statusCode());
        for (String header : List.of(HttpHeaders.CONTENT_TYPE, HttpHeaders.RETRY_AFTER)) {
            answer.headers().firstValue(header).ifPresent(value -> passed.header(header, value));
        }
        return passed.body(answer.body());
    }

    /** Asks all other instances at once, about nothing that needs a key. */
    public <T> Answers<T> askAll(String pathAndQuery, Class<T> type) {
        List<Instance> asked = List.copyOf(placement.others());
        List<CompletableFuture<HttpResponse<String>>> answers = asked.stream()
                .map(instance -> http.sendAsync(request(instance, pathAndQuery, null), BodyHandlers.ofString()))
                .toList();
        List<T> given = new ArrayList<>();
        List<Instance> silent = new ArrayList<>();
        for (int i = 0; i < asked.size(); i++) {
            T answer = read(answers.get(i), type);
            if (answer == null) {
                silent.add(asked.get(i));
            } else {
                given.add(answer);
            }
        }
        return new Answers<>(given, silent);
    }

    private <T> @Nullable T read(CompletableFuture<HttpResponse<String>> coming, Class<T> type) {
        try {
            HttpResponse<String> answer = coming.join();
            return answer.statusCode() == 200 ? json.readValue(answer.body(), type) : null;
        } catch (CompletionException | JacksonException e) {
            return null;
        }
    }

    private HttpRequest request(Instance instance, String pathAndQuery, @Nullable String key) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(scheme + "://" + instance + pathAndQuery))
                .header(HOP, placement.self().toString())
                .timeout(ANSWER);
        return (key == null ? request : request.header(KEY, key)).build();
    }
}
