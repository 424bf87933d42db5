package io.duepath.ingest.access;

import static io.duepath.ingest.domain.Scope.BUSINESS_DATE_WRITE;
import static io.duepath.ingest.domain.Scope.EVENTS_WRITE;
import static io.duepath.ingest.domain.Scope.LOANS_RELEASE;

import io.duepath.ingest.domain.Caller;
import io.duepath.ingest.domain.Scope;
import io.duepath.service.access.Access;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.web.SecurityFilterChain;

/** Which path needs which scope. What a stream holds is asked for its own scope, item by item, later. */
public final class AccessRules {

    private AccessRules() {}

    /** All scopes, as configuration and tokens call them. */
    public static Set<String> scopes() {
        return Arrays.stream(Scope.values()).map(Scope::toString).collect(Collectors.toUnmodifiableSet());
    }

    /** The caller of the request that this thread serves. */
    public static Caller caller() {
        return Authorities.CALLER;
    }

    /** The rules as Spring Security wants them. */
    public static SecurityFilterChain chain(HttpSecurity http, Access access) {
        return access.guard(http)
                .csrf(AbstractHttpConfigurer::disable)
                .authorizeHttpRequests(paths -> paths.requestMatchers(HttpMethod.GET, "/v1/openapi.yaml")
                        .permitAll()
                        .requestMatchers(HttpMethod.POST, "/v1/events")
                        .hasAuthority(Authorities.of(EVENTS_WRITE))
                        .requestMatchers(HttpMethod.POST, "/v1/business-dates")
                        .hasAuthority(Authorities.of(BUSINESS_DATE_WRITE))
                        .requestMatchers(HttpMethod.POST, "/v1/loan-releases")
                        .hasAuthority(Authorities.of(LOANS_RELEASE))
                        .anyRequest()
                        .hasAnyAuthority(Authorities.all()))
                .build();
    }
}
