package io.duepath.legal.access;

import io.duepath.service.access.Access;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.session.NullAuthenticatedSessionStrategy;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;

/** Which path needs which scope. */
public final class AccessRules {

    /** Pages for people: their forms carry a token against forgery, because browsers send passwords by themselves. */
    private static final String PAGES = "/desk/";

    /** Pages load our own style and send forms to us; nothing runs and nobody frames them. */
    private static final String CONTENT =
            "default-src 'none'; style-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    private AccessRules() {}

    /** All scopes, as configuration and tokens call them. */
    public static Set<String> scopes() {
        return Arrays.stream(Scope.values()).map(Scope::toString).collect(Collectors.toUnmodifiableSet());
    }

    /** The rules as Spring Security wants them. */
    public static SecurityFilterChain chain(HttpSecurity http, Access access) {
        return access.guard(http)
                .csrf(csrf -> csrf.csrfTokenRepository(formTokens())
                        // The key comes with every request, which is no reason for another token each time.
                        .sessionAuthenticationStrategy(new NullAuthenticatedSessionStrategy())
                        .requireCsrfProtectionMatcher(request -> !HttpMethod.GET.matches(request.getMethod())
                                && request.getRequestURI().startsWith(PAGES)))
                .headers(headers -> headers.contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT)))
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
                        .hasAuthority(Scope.RECORD.authority()))
                .build();
    }

    /** The token lies in a cookie that no script reads and no other site sends. */
    private static CookieCsrfTokenRepository formTokens() {
        var repository = new CookieCsrfTokenRepository();
        repository.setCookieCustomizer(cookie -> cookie.httpOnly(true).sameSite("Strict"));
        return repository;
    }
}
