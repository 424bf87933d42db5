package io.duepath.ingest;

import io.duepath.ingest.access.AccessRules;
import io.duepath.ingest.domain.Caller;
import io.duepath.service.access.Access;
import io.duepath.service.access.AccessShell;
import io.duepath.service.access.AccessTerms;
import io.duepath.service.access.KeyPlace;
import io.duepath.service.access.TokenProperties;
import org.springframework.boot.web.server.autoconfigure.ServerProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;

/** Puts the access rules before the HTTP doors. */
@Configuration(proxyBeanMethods = false)
@Import(AccessShell.class)
class AccessConfiguration {

    /** A door that nobody could ever pass does not open. */
    @Bean
    Access access(AccessProperties properties, TokenProperties tokens, ServerProperties server) {
        AccessTerms terms = new AccessTerms("duepath.ingest", AccessRules.scopes(), KeyPlace.HEADER);
        Access access =
                terms.access(properties.security(), properties.apiKeys(), tokens.decoder(), server.getAddress());
        if (access.isNobodys()) {
            throw new IllegalStateException("nobody may call: configure duepath.ingest.api-keys or"
                    + " spring.security.oauth2.resourceserver.jwt, or on a loopback address"
                    + " duepath.ingest.security=open");
        }
        return access;
    }

    @Bean
    SecurityFilterChain accessChain(HttpSecurity http, Access access) {
        return AccessRules.chain(http, access);
    }

    @Bean
    Caller caller() {
        return AccessRules.caller();
    }
}
