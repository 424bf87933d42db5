package io.duepath.notifier.access;

import java.util.List;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.logout.LogoutFilter;

/**
 * Which path needs which scope: stories of contacts need one; how far the rolls are, health and meters are about nobody
 * and open. A caller shows its key in each request anew.
 */
public final class AccessRules {

    private final ApiKeys keys;
    private final boolean open;
    private final Refusals refusals = new Refusals();

    private AccessRules(ApiKeys keys, boolean open) {
        this.keys = keys;
        this.open = open;
    }

    /** Only known keys; without any, nobody reads stories. */
    public static AccessRules closed(ApiKeys keys) {
        return new AccessRules(keys, false);
    }

    /** Everybody may ask everything; for services that only this machine can reach. */
    public static AccessRules open() {
        return new AccessRules(new ApiKeys(List.of()), true);
    }

    /** The rules as Spring Security wants them. */
    public SecurityFilterChain chain(HttpSecurity http) {
        http.csrf(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .sessionManagement(s -> s.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .exceptionHandling(e -> e.authenticationEntryPoint(refusals).accessDeniedHandler(refusals))
                .authorizeHttpRequests(paths -> paths.requestMatchers("/actuator/**", "/rolls", "/error")
                        .permitAll()
                        .anyRequest()
                        .hasAuthority(Scope.CONTACTS_READ.authority()));
        if (open) {
            http.anonymous(everybody -> everybody.authorities(Scope.CONTACTS_READ.authority()));
        } else {
            http.addFilterBefore(new ApiKeyFilter(keys, refusals), LogoutFilter.class);
        }
        return http.build();
    }
}
