package io.duepath.legal;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** The service of the legal desk; configured by {@code legal-service.yml}. */
@SpringBootApplication(proxyBeanMethods = false)
@ConfigurationPropertiesScan
public class LegalApplication {

    public static void main(String[] args) {
        application().run(args);
    }

    /** The application, ready to run beside others in one JVM. */
    public static SpringApplicationBuilder application() {
        return new SpringApplicationBuilder(LegalApplication.class).properties("spring.config.name=legal-service");
    }
}
