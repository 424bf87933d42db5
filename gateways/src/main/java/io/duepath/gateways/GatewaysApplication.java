package io.duepath.gateways;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** The reference gateways; configured by {@code gateways.yml}. With no channel switched on it does nothing. */
@SpringBootApplication(proxyBeanMethods = false)
@ConfigurationPropertiesScan
public class GatewaysApplication {

    public static void main(String[] args) {
        application().run(args);
    }

    /** The application, ready to run beside others in one JVM. */
    public static SpringApplicationBuilder application() {
        return new SpringApplicationBuilder(GatewaysApplication.class).properties("spring.config.name=gateways");
    }
}
