package io.duepath.service.access;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.web.authentication.logout.LogoutFilter;

/**
 * Who gets in: whoever shows a known key or a good token, in each request anew, or everybody. Which path needs which
 * scope is the service's own matter.
 */
public final class Access {

    private static final String PREFIX = "SCOPE_";

    private final ApiKeys keys;
    private final Optional<JwtDecoder> tokens;
    private final KeyPlace place;
    private final List<String> everybodys;
    private final Refusals refusals;

    private Access(ApiKeys keys, Optional<JwtDecoder> tokens, KeyPlace place, Collection<String> everybodys) {
        this.keys = keys;
        this.tokens = tokens;
        this.place = place;
        this.everybodys = everybodys.stream().map(Access::authority).toList();
        this.refusals = new Refusals(place, tokens.isPresent());
    }

    static Access closed(ApiKeys keys, Optional<JwtDecoder> tokens, KeyPlace place) {
        return new Access(keys, tokens, place, List.of());
    }

    static Access open(Collection<String> scopes) {
        return new Access(new ApiKeys(List.of()), Optional.empty(), KeyPlace.HEADER, scopes);
    }

    /** How Spring Security spells a scope, whether it comes from a key or from a token. */
    public static String authority(String scope) {
        return PREFIX + scope;
    }

    /** Whether nobody could ever show anything that is good. */
    public boolean isNobodys() {
        return everybodys.isEmpty() && keys.isEmpty() && tokens.isEmpty();
    }

    /** Asks callers who they are, without sessions, and refuses as problems. */
    public HttpSecurity guard(HttpSecurity http) {
        http.logout(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .sessionManagement(s -> s.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .exceptionHandling(e -> e.authenticationEntryPoint(refusals).accessDeniedHandler(refusals));
        if (everybodys.isEmpty()) {
            http.addFilterBefore(new ApiKeyFilter(keys, place, refusals), LogoutFilter.class);
        } else {
            http.anonymous(everybody -> everybody.authorities(everybodys.toArray(String[]::new)));
        }
        tokens.ifPresent(decoder -> checkTokens(http, decoder));
        return http;
    }

    private void checkTokens(HttpSecurity http, JwtDecoder decoder) {
        http.addFilterBefore(new TokenOutageFilter(refusals), LogoutFilter.class)
                .oauth2ResourceServer(server -> server.authenticationEntryPoint(refusals)
                        .accessDeniedHandler(refusals)
                        .jwt(jwt -> jwt.decoder(decoder)));
    }
}
