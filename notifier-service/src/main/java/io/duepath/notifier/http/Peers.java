package io.duepath.notifier.http;

import io.duepath.model.wire.Json;
import io.duepath.notifier.query.Instance;
import io.duepath.notifier.query.NotServedException;
import io.duepath.notifier.query.Placement;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/**
 * Asks other instances, with the key of whoever asked this one. Each request carries {@value #HOP}, and whoever gets one
 * with it answers from its own state alone: a question never travels further than one step.
 */
public final class Peers {

    /** Marks a question that another instance passes on. */
    static final String HOP = "DuePath-Hop";

    /** Where callers show their key. */
    static final String KEY = "X-API-Key";

    private static final Duration CONNECT = Duration.ofSeconds(2);
    private static final Duration ANSWER = Duration.ofSeconds(10);

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(CONNECT)
            .build();
    private final Placement placement;
    private final String scheme;

    public Peers(Placement placement, String scheme) {
        this.placement = placement;
        this.scheme = scheme;
    }

    /**
     * Passes a question on.
     *
     * @throws NotServedException if the instance does not answer
     */
    HttpResponse<String> pass(Instance instance, String path, @Nullable String key) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(scheme + "://" + instance + path))
                .header(HOP, placement.self().toString())
                .timeout(ANSWER);
        if (key != null) {
            request.header(KEY, key);
        }
        try {
            return http.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new NotServedException("instance " + instance + " does not answer");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new NotServedException("interrupted");
        }
    }

    /**
     * The answers of all other instances.
     *
     * @throws NotServedException if one does not answer
     */
    <T> List<T> askAll(String path, Class<T> type) {
        List<T> answers = new ArrayList<>();
        for (Instance instance : placement.others()) {
            HttpResponse<String> answer = pass(instance, path, null);
            try {
                answers.add(Json.mapper().readValue(answer.body(), type));
            } catch (JacksonException e) {
                throw new NotServedException("instance " + instance + " does not answer this");
            }
        }
        return answers;
    }
}
