package io.duepath.local.loan;

import io.duepath.model.wire.Json;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** Asks an instance of staging about loans; any instance will do. */
public final class LoanInquiry {

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private final URI staging;

    /** Inquiries at the staging service at this address. */
    public LoanInquiry(URI staging) {
        this.staging = staging;
    }

    /**
     * What staging answers; empty if it knows no such loan.
     *
     * @throws UnansweredException if it does not answer, or cannot now
     */
    public Optional<JsonNode> loan(String id, @Nullable LocalDate asOf) throws InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(address(id, asOf))
                .timeout(Duration.ofSeconds(30))
                .build();
        try {
            HttpResponse<String> answer = http.send(request, BodyHandlers.ofString());
            return switch (answer.statusCode()) {
                case 200 -> Optional.of(Json.mapper().readTree(answer.body()));
                case 404 -> Optional.empty();
                case 503 ->
                    throw new UnansweredException(
                            "staging at " + staging + " cannot answer just now, try again: " + detail(answer));
                default ->
                    throw new UnansweredException(
                            "staging at " + staging + " answered " + answer.statusCode() + ": " + detail(answer));
            };
        } catch (IOException e) {
            throw new UnansweredException(
                    "no answer from staging at " + staging + " (" + e.getClass().getSimpleName()
                            + "); './duepath up' starts a pipeline, --staging says where another one listens");
        } catch (JacksonException e) {
            throw new UnansweredException("what answers at " + staging + " is not staging");
        }
    }

    private URI address(String id, @Nullable LocalDate asOf) {
        try {
            return new URI(
                    staging.getScheme(),
                    staging.getAuthority(),
                    "/loans/" + id,
                    asOf == null ? null : "asOf=" + asOf,
                    null);
        } catch (URISyntaxException e) {
            throw new UnansweredException(staging + " is no address of a service");
        }
    }

    private static String detail(HttpResponse<String> answer) {
        try {
            return Json.mapper().readTree(answer.body()).path("detail").asString("no reason given");
        } catch (JacksonException e) {
            return "no reason given";
        }
    }
}
