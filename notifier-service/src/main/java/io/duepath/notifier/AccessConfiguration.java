package io.duepath.notifier;

import io.duepath.notifier.access.AccessRules;
import jakarta.servlet.Filter;
import java.net.InetAddress;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.server.autoconfigure.ServerProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.web.SecurityFilterChain;

/** Puts the access rules before what can be asked. */
@Configuration(proxyBeanMethods = false)
@EnableWebSecurity
@EnableConfigurationProperties(AccessProperties.class)
class AccessConfiguration {

    private static final Logger LOG = LoggerFactory.getLogger(AccessConfiguration.class);
    private static final int ORDER = -100;

    @Bean
    AccessRules accessRules(AccessProperties access, ServerProperties server) {
        if (access.security() == AccessProperties.Security.CLOSED) {
            return AccessRules.closed(access.keys());
        }
        InetAddress address = server.getAddress();
        if (address == null || !address.isLoopbackAddress()) {
            throw new IllegalStateException(
                    "duepath.notifier.security=open needs server.address to be a loopback address");
        }
        LOG.warn("OPEN: everybody on this machine may read the stories of contacts without a key");
        return AccessRules.open();
    }

    @Bean
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
}
