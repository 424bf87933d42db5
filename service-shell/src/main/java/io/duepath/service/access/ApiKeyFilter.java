package io.duepath.service.access;

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

/** Lets in who shows a key that we know, as its actor. Nothing that was shown is kept. */
final class ApiKeyFilter extends OncePerRequestFilter {

    private final ApiKeys keys;
    private final KeyPlace place;
    private final Refusals refusals;

    ApiKeyFilter(ApiKeys keys, KeyPlace place, Refusals refusals) {
        this.keys = keys;
        this.place = place;
        this.refusals = refusals;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String shown = place.shown(request);
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
                .map(Access::authority)
                .map(SimpleGrantedAuthority::new)
                .toList();
        return new PreAuthenticatedAuthenticationToken(key.actor(), "", authorities);
    }
}
