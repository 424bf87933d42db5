package io.duepath.notifier;

import io.duepath.notifier.access.AccessRules;
import io.duepath.service.access.Access;
import io.duepath.service.access.AccessShell;
import io.duepath.service.access.AccessTerms;
import io.duepath.service.access.KeyPlace;
import java.util.Optional;
import java.util.Set;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.server.autoconfigure.ServerProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;

/** Puts the access rules before what can be asked. */
@Configuration(proxyBeanMethods = false)
@Import(AccessShell.class)
@EnableConfigurationProperties(AccessProperties.class)
class AccessConfiguration {

    /** Keys only: instances ask each other with the key of whoever asked. Without any, nobody reads stories. */
    @Bean
    Access access(AccessProperties properties, ServerProperties server) {
        return new AccessTerms("duepath.notifier", Set.of(AccessRules.CONTACTS_READ), KeyPlace.HEADER)
                .access(properties.security(), properties.apiKeys(), Optional.empty(), server.getAddress());
    }

    @Bean
    SecurityFilterChain accessChain(HttpSecurity http, Access access) {
        return AccessRules.chain(http, access);
    }
}
