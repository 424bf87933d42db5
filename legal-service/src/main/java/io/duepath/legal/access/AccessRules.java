package io.duepath.legal.access;

import java.util.Arrays;
import java.util.Optional;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.logout.LogoutFilter;
import org.springframework.security.web.authentication.session.NullAuthenticatedSessionStrategy;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;

/** Which path needs which scope. Who calls shows a key or a token, in each request anew. */
public final class AccessRules {

    /** Pages for people: their forms carry a token against forgery, because browsers send passwords by themselves. */
    private static final String PAGES = "/desk/";

    /** Pages load our own style and send forms to us; nothing runs and nobody frames them. */
    private static final String CONTENT =
            "default-src 'none'; style-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    private final ApiKeys keys;
    private final Optional<JwtDecoder> tokens;
    private final boolean open;
    private final Refusals refusals = new Refusals();

    /** {@code open} lets everybody do everything; for services that only this machine can reach. */
    public AccessRules(ApiKeys keys, Optional<JwtDecoder> tokens, boolean open) {
        this.keys = keys;
        this.tokens = tokens;
        this.open = open;
    }

    /** The rules as Spring Security wants them. */
    public SecurityFilterChain chain(HttpSecurity http) {
        http.csrf(csrf -> csrf.csrfTokenRepository(formTokens())
                        // The key comes with every request, which is no reason for another token each time.
                        .sessionAuthenticationStrategy(new NullAuthenticatedSessionStrategy())
                        .requireCsrfProtectionMatcher(request -> !HttpMethod.GET.matches(request.getMethod())
                                && request.getRequestURI().startsWith(PAGES)))
                .headers(headers -> headers.contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT)))
                .logout(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .sessionManagement(s -> s.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .exceptionHandling(e -> e.authenticationEntryPoint(refusals).accessDeniedHandler(refusals))
                .authorizeHttpRequests(paths -> paths.requestMatchers(HttpMethod.GET, "/openapi.yaml", "/actuator/**")
                        .permitAll()
                        .requestMatchers(HttpMethod.GET, "/**")
                        .hasAuthority(Scope.READ.authority())
                        .requestMatchers(
                                HttpMethod.POST,
                                "/cases/*/proposals",
                                "/cases/*/documents",
                                "/desk/*/proposals",
                                "/desk/*/documents")
                        .hasAuthority(Scope.PROPOSE.authority())
                        .requestMatchers(
                                HttpMethod.POST,
                                "/cases/*/proposals/*/approval",
                                "/cases/*/documents/*/approval",
                                "/desk/*/proposals/*/approval",
                                "/desk/*/documents/*/approval")
                        .hasAuthority(Scope.APPROVE.authority())
                        .requestMatchers(
                                HttpMethod.POST,
                                "/cases/*/proposals/*/refusal",
                                "/cases/*/documents/*/refusal",
                                "/desk/*/proposals/*/refusal",
                                "/desk/*/documents/*/refusal")
                        .hasAnyAuthority(Scope.APPROVE.authority(), Scope.PROPOSE.authority())
                        .anyRequest()
                        .hasAuthority(Scope.RECORD.authority()));
        if (open) {
            http.anonymous(everybody -> everybody.authorities(
                    Arrays.stream(Scope.values()).map(Scope::authority).toArray(String[]::new)));
        } else {
            http.addFilterBefore(new ApiKeyFilter(keys, refusals), LogoutFilter.class);
        }
        tokens.ifPresent(decoder -> http.oauth2ResourceServer(server -> server.authenticationEntryPoint(refusals)
                .accessDeniedHandler(refusals)
                .jwt(jwt -> jwt.decoder(decoder))));
        return http.build();
    }

    /** The token lies in a cookie that no script reads and no other site sends. */
    private static CookieCsrfTokenRepository formTokens() {
        var repository = new CookieCsrfTokenRepository();
        repository.setCookieCustomizer(cookie -> cookie.httpOnly(true).sameSite("Strict"));
        return repository;
    }
}
