package io.duepath.ingest.access;

import static io.duepath.ingest.domain.Scope.BUSINESS_DATE_WRITE;
import static io.duepath.ingest.domain.Scope.EVENTS_WRITE;
import static io.duepath.ingest.domain.Scope.LOANS_RELEASE;

import io.duepath.ingest.domain.Caller;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.logout.LogoutFilter;

/**
 * Which path needs which scope. Who calls shows a key or a token, in each request anew. What a stream holds is asked for
 * its own scope, item by item, later.
 */
public final class AccessRules {

    private final ApiKeys keys;
    private final Optional<JwtDecoder> tokens;
    private final boolean open;
    private final Refusals refusals = new Refusals();

    private AccessRules(ApiKeys keys, Optional<JwtDecoder> tokens, boolean open) {
        this.keys = keys;
        this.tokens = tokens;
        this.open = open;
    }

    /**
     * Only known keys, and tokens if there is somebody to check them.
     *
     * @throws IllegalStateException if nobody could ever get in
     */
    public static AccessRules closed(ApiKeys keys, Optional<JwtDecoder> tokens) {
        if (keys.isEmpty() && tokens.isEmpty()) {
            throw new IllegalStateException("nobody may call: configure duepath.ingest.api-keys or"
                    + " spring.security.oauth2.resourceserver.jwt, or on a loopback address"
                    + " duepath.ingest.security=open");
        }
        return new AccessRules(keys, tokens, false);
    }

    /** Everybody may do everything; for services that only this machine can reach. */
    public static AccessRules open() {
        return new AccessRules(new ApiKeys(List.of()), Optional.empty(), true);
    }

    /** Everybody may see what lies below this path. */
    public static SecurityFilterChain openBelow(HttpSecurity http, String path) {
        return http.securityMatcher(path + "/**")
                .csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .sessionManagement(s -> s.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .authorizeHttpRequests(paths -> paths.anyRequest().permitAll())
                .build();
    }

    /** The caller of the request that this thread serves. */
    public static Caller caller() {
        return Authorities.CALLER;
    }

    /** The rules as Spring Security wants them. */
    public SecurityFilterChain chain(HttpSecurity http) {
        http.csrf(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .sessionManagement(s -> s.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .exceptionHandling(e -> e.authenticationEntryPoint(refusals).accessDeniedHandler(refusals))
                .authorizeHttpRequests(paths -> paths.requestMatchers(HttpMethod.GET, "/v1/openapi.yaml")
                        .permitAll()
                        .requestMatchers(HttpMethod.POST, "/v1/events")
                        .hasAuthority(Authorities.of(EVENTS_WRITE))
                        .requestMatchers(HttpMethod.POST, "/v1/business-dates")
                        .hasAuthority(Authorities.of(BUSINESS_DATE_WRITE))
                        .requestMatchers(HttpMethod.POST, "/v1/loan-releases")
                        .hasAuthority(Authorities.of(LOANS_RELEASE))
                        .anyRequest()
                        .hasAnyAuthority(Authorities.all()));
        if (open) {
            http.anonymous(everybody -> everybody.authorities(Authorities.all()));
        } else {
            http.addFilterBefore(new ApiKeyFilter(keys, refusals), LogoutFilter.class);
        }
        tokens.ifPresent(decoder -> checkTokens(http, decoder));
        return http.build();
    }

    private void checkTokens(HttpSecurity http, JwtDecoder decoder) {
        http.addFilterBefore(new TokenOutageFilter(refusals), LogoutFilter.class)
                .oauth2ResourceServer(server -> server.authenticationEntryPoint(refusals)
                        .accessDeniedHandler(refusals)
                        .jwt(jwt -> jwt.decoder(decoder)));
    }
}
