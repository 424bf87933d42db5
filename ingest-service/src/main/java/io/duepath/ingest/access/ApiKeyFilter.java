package io.duepath.ingest.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.preauth.PreAuthenticatedAuthenticationToken;
import org.springframework.web.filter.OncePerRequestFilter;

/** Lets in who shows a key that we know, as its holder. Nothing that was shown is kept. */
final class ApiKeyFilter extends OncePerRequestFilter {

    static final String HEADER = "X-API-Key";

    private final ApiKeys keys;
    private final Refusals refusals;

    ApiKeyFilter(ApiKeys keys, Refusals refusals) {
        this.keys = keys;
        this.refusals = refusals;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String shown = request.getHeader(HEADER);
        if (shown == null) {
            chain.doFilter(request, response);
            return;
        }
        Optional<ApiKey> key = keys.find(shown);
        if (key.isEmpty()) {
            refusals.commence(request, response, new BadCredentialsException("unknown key"));
            return;
        }
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(holder(key.get()));
        SecurityContextHolder.setContext(context);
        chain.doFilter(request, response);
    }

    private static PreAuthenticatedAuthenticationToken holder(ApiKey key) {
        List<SimpleGrantedAuthority> authorities = key.scopes().stream()
                .map(Authorities::of)
                .map(SimpleGrantedAuthority::new)
                .toList();
        return new PreAuthenticatedAuthenticationToken(key.id(), "", authorities);
    }
}
