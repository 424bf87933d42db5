package io.duepath.service.tracing;

import io.micrometer.tracing.Tracer;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Gives a service that imports this its {@link Traces}, over the tracer that Spring Boot sets up. */
@Configuration(proxyBeanMethods = false)
public class TracingShell {

    @Bean
    Traces traces(Tracer tracer, @Value("${management.tracing.sampling.probability:0}") double share) {
        return new Traces(tracer, share);
    }
}
