package io.duepath.staging.http;

import io.duepath.staging.query.Instance;
import io.duepath.staging.query.NotServedException;
import io.duepath.staging.query.Placement;
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
import tools.jackson.core.JacksonException;

/**
 * Asks other instances. Each request carries {@value #HOP}, and whoever gets one with it answers from its own state
 * alone: a question never travels further than one step.
 */
public final class Peers {

    /** Marks a question that another instance passes on. */
    static final String HOP = "DuePath-Hop";

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

    /** The answers of all other instances to a question, as far as they gave one. */
    record Answers<T>(List<T> given, List<Instance> silent) {}

    /**
     * Passes a question on.
     *
     * @throws NotServedException if the instance does not answer
     */
    HttpResponse<String> pass(Instance instance, String pathAndQuery) {
        try {
            return http.send(request(instance, pathAndQuery), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new NotServedException("the instance that has it does not answer", List.of("instance " + instance));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new NotServedException("interrupted");
        }
    }

    /** Asks all other instances at once. */
    <T> Answers<T> askAll(String pathAndQuery, Class<T> type) {
        List<Instance> asked = List.copyOf(placement.others());
        List<CompletableFuture<HttpResponse<String>>> answers = asked.stream()
                .map(instance -> http.sendAsync(request(instance, pathAndQuery), BodyHandlers.ofString()))
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

    private static <T> @Nullable T read(CompletableFuture<HttpResponse<String>> coming, Class<T> type) {
        try {
            HttpResponse<String> answer = coming.join();
            return answer.statusCode() == 200 ? AnswerJson.read(answer.body(), type) : null;
        } catch (CompletionException | JacksonException e) {
            return null;
        }
    }

    private HttpRequest request(Instance instance, String pathAndQuery) {
        return HttpRequest.newBuilder(URI.create(scheme + "://" + instance + pathAndQuery))
                .header(HOP, placement.self().toString())
                .timeout(ANSWER)
                .build();
    }
}
