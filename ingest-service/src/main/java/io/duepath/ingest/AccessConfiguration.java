package io.duepath.ingest;

import io.duepath.ingest.access.AccessRules;
import io.duepath.ingest.domain.Caller;
import jakarta.servlet.Filter;
import java.net.InetAddress;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.actuate.autoconfigure.endpoint.web.WebEndpointProperties;
import org.springframework.boot.actuate.autoconfigure.web.server.ConditionalOnManagementPort;
import org.springframework.boot.actuate.autoconfigure.web.server.ManagementPortType;
import org.springframework.boot.web.server.autoconfigure.ServerProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.web.SecurityFilterChain;

/** Puts the access rules before the HTTP doors. */
@Configuration(proxyBeanMethods = false)
@EnableWebSecurity
class AccessConfiguration {

    private static final Logger LOG = LoggerFactory.getLogger(AccessConfiguration.class);
    private static final int ORDER = -100;

    @Bean
    AccessRules accessRules(AccessProperties access, TokenProperties tokens, ServerProperties server) {
        if (access.security() == AccessProperties.Security.CLOSED) {
            return AccessRules.closed(access.keys(), tokens.decoder());
        }
        InetAddress address = server.getAddress();
        if (address == null || !address.isLoopbackAddress()) {
            throw new IllegalStateException(
                    "duepath.ingest.security=open needs server.address to be a loopback address");
        }
        LOG.warn("OPEN: everybody on this machine may call without a key");
        return AccessRules.open();
    }

    /** On a port of its own the actuator asks nobody: who reaches that port may look. */
    @Bean
    @Order(1)
    @ConditionalOnManagementPort(ManagementPortType.DIFFERENT)
    SecurityFilterChain actuatorChain(HttpSecurity http, WebEndpointProperties endpoints) {
        return AccessRules.openBelow(http, endpoints.getBasePath());
    }

    @Bean
    @Order(2)
    SecurityFilterChain accessChain(HttpSecurity http, AccessRules rules) {
        return rules.chain(http);
    }

    /** Errors are told without asking again: they belong to a request that was let in. */
    @Bean
    FilterRegistrationBean<Filter> accessFilter(@Qualifier("springSecurityFilterChain") Filter chain) {
        FilterRegistrationBean<Filter> registration = new FilterRegistrationBean<>(chain);
        registration.setOrder(ORDER);
        return registration;
    }

    @Bean
    Caller caller() {
        return AccessRules.caller();
    }
}
