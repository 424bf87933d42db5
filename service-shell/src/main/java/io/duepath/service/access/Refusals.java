package io.duepath.service.access;

import io.duepath.model.wire.Json;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;

/** Turns callers away, as problems (RFC 9457) that say no more than they must. */
final class Refusals implements AuthenticationEntryPoint, AccessDeniedHandler {

    /** So much of a body is read before the answer, because many senders listen only once they have sent. */
    private static final int COURTESY_BYTES = 64 * 1024;

    private static final String RETRY_AFTER_SECONDS = "5";

    private final List<String> challenges;
    private final String shown;

    Refusals(KeyPlace place, boolean tokens) {
        this.challenges = place.challenges();
        this.shown = "a key in " + KeyPlace.HEADER_NAME + (tokens ? ", or a token" : "");
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException e)
            throws IOException {
        challenges.forEach(challenge -> response.addHeader(HttpHeaders.WWW_AUTHENTICATE, challenge));
        write(request, response, HttpStatus.UNAUTHORIZED, "show " + shown);
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException e)
            throws IOException {
        write(request, response, HttpStatus.FORBIDDEN, "the key or token lacks the scope for this");
    }

    /** The token cannot be checked now, because its issuer does not answer. */
    void unchecked(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setHeader(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS);
        write(request, response, HttpStatus.SERVICE_UNAVAILABLE, "the token cannot be checked now; come again");
    }

    private static void write(
            HttpServletRequest request, HttpServletResponse response, HttpStatus status, String detail)
            throws IOException {
        drain(request.getInputStream());
        response.setStatus(status.value());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        Problem problem = new Problem("about:blank", status.getReasonPhrase(), status.value(), detail);
        response.getOutputStream().write(Json.mapper().writeValueAsBytes(problem));
    }

    private static void drain(InputStream body) throws IOException {
        body.readNBytes(COURTESY_BYTES);
    }

    private record Problem(String type, String title, int status, String detail) {}
}
