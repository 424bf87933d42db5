package io.duepath.notifier.access;

import io.duepath.service.access.Access;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.web.SecurityFilterChain;

/**
 * Which path needs which scope: stories of contacts need one; how far the rolls are, health and meters are about nobody
 * and open.
 */
public final class AccessRules {

    /** The scope of who reads the stories of contacts. */
    public static final String CONTACTS_READ = "contacts:read";

    private AccessRules() {}

    /** The rules as Spring Security wants them. */
    public static SecurityFilterChain chain(HttpSecurity http, Access access) {
        return access.guard(http)
                .csrf(AbstractHttpConfigurer::disable)
                .authorizeHttpRequests(paths -> paths.requestMatchers("/actuator/**", "/rolls", "/error")
                        .permitAll()
                        .anyRequest()
                        .hasAuthority(Access.authority(CONTACTS_READ)))
                .build();
    }
}
