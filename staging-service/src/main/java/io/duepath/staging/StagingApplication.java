package io.duepath.staging;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** Ages loans and plans what is to be done about them. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class StagingApplication {

    public static void main(String[] args) {
        application().run(args);
    }

    /** The application under its own configuration name, so that several services can live in one JVM. */
    public static SpringApplicationBuilder application() {
        return new SpringApplicationBuilder(StagingApplication.class).properties("spring.config.name=staging-service");
    }
}
