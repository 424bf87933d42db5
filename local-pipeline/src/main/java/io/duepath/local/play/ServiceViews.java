package io.duepath.local.play;

import io.duepath.local.pipeline.LocalPipeline;
import io.duepath.local.pipeline.LocalService;
import io.duepath.model.wire.Json;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.LocalDate;
import tools.jackson.databind.JsonNode;

/** What the services of a pipeline answer about themselves. */
public final class ServiceViews {

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private final URI staging;
    private final URI notifier;
    private final URI legal;

    private ServiceViews(URI staging, URI notifier, URI legal) {
        this.staging = staging;
        this.notifier = notifier;
        this.legal = legal;
    }

    /** The views of this pipeline. */
    public static ServiceViews of(LocalPipeline pipeline) {
        return new ServiceViews(
                pipeline.address(LocalService.STAGING),
                pipeline.address(LocalService.NOTIFIER),
                pipeline.address(LocalService.LEGAL));
    }

    /** Loans and arrears by bucket. */
    public JsonNode ageing() {
        return get(staging.resolve("/portfolio/ageing"));
    }

    /** Cases by state. */
    public JsonNode cases() {
        return get(legal.resolve("/cases/summary"));
    }

    /** Whether everything legal has to tell is told. */
    boolean legalOutboxIsEmpty() {
        return cases().path("outboxPending").asLong(-1) == 0;
    }

    /** Whether every command of this date's roll has been decided. */
    boolean contactsDecided(LocalDate date) {
        String complete = get(notifier.resolve("/rolls")).path("complete").asString("");
        return !complete.isEmpty() && !LocalDate.parse(complete).isBefore(date);
    }

    private JsonNode get(URI uri) {
        HttpRequest request =
                HttpRequest.newBuilder(uri).timeout(Duration.ofSeconds(30)).build();
        try {
            HttpResponse<String> response = http.send(request, BodyHandlers.ofString());
            if (response.statusCode() != 200) {
                throw new IllegalStateException(uri + " answered " + response.statusCode());
            }
            return Json.mapper().readTree(response.body());
        } catch (IOException e) {
            throw new IllegalStateException("no answer from " + uri + ": " + e, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while asking " + uri, e);
        }
    }
}
