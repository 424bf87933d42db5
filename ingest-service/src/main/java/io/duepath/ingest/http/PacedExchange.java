package io.duepath.ingest.http;

import io.duepath.ingest.domain.Pace;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Holds every request and every answer to the pace, before anybody asks who calls. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class PacedExchange extends OncePerRequestFilter {

    private final Pace pace;

    PacedExchange(Pace pace) {
        this.pace = pace;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        chain.doFilter(paced(request), paced(response));
    }

    private HttpServletRequest paced(HttpServletRequest request) throws IOException {
        ServletInputStream body = new PacedInput(request.getInputStream(), pace);
        return new HttpServletRequestWrapper(request) {
            @Override
            public ServletInputStream getInputStream() {
                return body;
            }

            @Override
            public BufferedReader getReader() {
                return new BufferedReader(new InputStreamReader(body, StandardCharsets.UTF_8));
            }
        };
    }

    private HttpServletResponse paced(HttpServletResponse response) {
        return new HttpServletResponseWrapper(response) {
            private @Nullable PacedOutput out;

            @Override
            public PacedOutput getOutputStream() throws IOException {
                PacedOutput known = out;
                if (known == null) {
                    known = new PacedOutput(super.getOutputStream(), pace);
                    out = known;
                }
                return known;
            }
        };
    }
}
