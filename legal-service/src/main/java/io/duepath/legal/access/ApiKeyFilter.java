package io.duepath.legal.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.preauth.PreAuthenticatedAuthenticationToken;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets in who shows a key that we know, as its holder: in a header, or as the password browsers ask for. Nothing that
 * was shown is kept.
 */
final class ApiKeyFilter extends OncePerRequestFilter {

    static final String HEADER = "X-API-Key";

    private static final String BASIC = "basic ";

    private final ApiKeys keys;
    private final Refusals refusals;

    ApiKeyFilter(ApiKeys keys, Refusals refusals) {
        this.keys = keys;
        this.refusals = refusals;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String shown = shown(request);
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
                .map(Scope::authority)
                .map(SimpleGrantedAuthority::new)
                .toList();
        return new PreAuthenticatedAuthenticationToken(key.actor(), "", authorities);
    }

    private static @Nullable String shown(HttpServletRequest request) {
        String key = request.getHeader(HEADER);
        return key == null ? password(request.getHeader(HttpHeaders.AUTHORIZATION)) : key;
    }

    /** The password of Basic authentication; the user name does not matter. */
    private static @Nullable String password(@Nullable String authorization) {
        if (authorization == null || !authorization.toLowerCase(Locale.ROOT).startsWith(BASIC)) {
            return null;
        }
        try {
            byte[] plain = Base64.getDecoder()
                    .decode(authorization.substring(BASIC.length()).trim());
            String pair = new String(plain, StandardCharsets.UTF_8);
            return pair.substring(pair.indexOf(':') + 1);
        } catch (IllegalArgumentException e) {
            return "";
        }
    }
}
