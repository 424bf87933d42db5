package io.duepath.legal;

import io.duepath.legal.access.AccessRules;
import io.duepath.legal.access.ApiKeys;
import jakarta.servlet.Filter;
import java.net.InetAddress;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.web.server.autoconfigure.ServerProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.web.SecurityFilterChain;

/** Puts the access rules before everything that answers over HTTP. */
@Configuration(proxyBeanMethods = false)
@EnableWebSecurity
class AccessConfiguration {

    private static final Logger LOG = LoggerFactory.getLogger(AccessConfiguration.class);
    private static final int ORDER = -100;

    /** Without a key nobody gets in, but commands are taken all the same. */
    @Bean
    AccessRules accessRules(AccessProperties access, TokenProperties tokens, ServerProperties server) {
        if (access.security() == AccessProperties.Security.CLOSED) {
            if (access.keys().isEmpty() && tokens.decoder().isEmpty()) {
                LOG.warn("Nobody may call: there are neither duepath.legal.api-keys nor an issuer of tokens");
            }
            return new AccessRules(access.keys(), tokens.decoder(), false);
        }
        InetAddress address = server.getAddress();
        if (address == null || !address.isLoopbackAddress()) {
            throw new IllegalStateException(
                    "duepath.legal.security=open needs server.address to be a loopback address");
        }
        LOG.warn("OPEN: everybody on this machine may call without a key");
        return new AccessRules(new ApiKeys(List.of()), Optional.empty(), true);
    }

    @Bean
    SecurityFilterChain accessChain(HttpSecurity http, AccessRules rules) {
        return rules.chain(http);
    }

    @Bean
    FilterRegistrationBean<Filter> accessFilter(@Qualifier("springSecurityFilterChain") Filter chain) {
        FilterRegistrationBean<Filter> registration = new FilterRegistrationBean<>(chain);
        registration.setOrder(ORDER);
        return registration;
    }
}
