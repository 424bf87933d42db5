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
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;

/** Which path needs which scope. Who calls shows a key or a token, in each request anew. */
public final class AccessRules {

    /** Pages for people: their forms carry a token against forgery, because browsers send passwords by themselves. */
    private static final String PAGES = "/desk/";

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
        http.csrf(csrf -> csrf.csrfTokenRepository(CookieCsrfTokenRepository.withHttpOnlyFalse())
                        .requireCsrfProtectionMatcher(request -> !HttpMethod.GET.matches(request.getMethod())
                                && request.getRequestURI().startsWith(PAGES)))
                .logout(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .sessionManagement(s -> s.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .exceptionHandling(e -> e.authenticationEntryPoint(refusals).accessDeniedHandler(refusals))
                .authorizeHttpRequests(paths -> paths.requestMatchers(HttpMethod.GET, "/openapi.yaml", "/actuator/**")
                        .permitAll()
                        .requestMatchers(HttpMethod.GET, "/**")
                        .hasAuthority(Scope.READ.authority())
                        .requestMatchers(HttpMethod.POST, "/cases/*/proposals", "/desk/*/proposals")
                        .hasAuthority(Scope.PROPOSE.authority())
                        .requestMatchers(
                                HttpMethod.POST, "/cases/*/proposals/*/approval", "/desk/*/proposals/*/approval")
                        .hasAuthority(Scope.APPROVE.authority())
                        .requestMatchers(HttpMethod.POST, "/cases/*/proposals/*/refusal", "/desk/*/proposals/*/refusal")
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
}
