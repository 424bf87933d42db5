package io.duepath.legal;

import io.duepath.legal.access.AccessRules;
import io.duepath.service.access.Access;
import io.duepath.service.access.AccessShell;
import io.duepath.service.access.AccessTerms;
import io.duepath.service.access.KeyPlace;
import io.duepath.service.access.TokenProperties;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.web.server.autoconfigure.ServerProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;

/** Puts the access rules before everything that answers over HTTP. */
@Configuration(proxyBeanMethods = false)
@Import(AccessShell.class)
class AccessConfiguration {

    private static final Logger LOG = LoggerFactory.getLogger(AccessConfiguration.class);

    /** Without a key nobody gets in, but commands are taken all the same. */
    @Bean
    Access access(AccessProperties properties, TokenProperties tokens, ServerProperties server) {
        Access access = new AccessTerms("duepath.legal", AccessRules.scopes(), KeyPlace.HEADER_OR_PASSWORD)
                .access(properties.security(), properties.apiKeys(), tokens.decoder(), server.getAddress());
        if (access.isNobodys()) {
            LOG.warn("Nobody may call: there are neither duepath.legal.api-keys nor an issuer of tokens");
        }
        return access;
    }

    @Bean
    SecurityFilterChain accessChain(HttpSecurity http, Access access) {
        return AccessRules.chain(http, access);
    }
}
