package io.duepath.notifier;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;

/** The notifier service. Configured by {@code notifier-service.yml}, so that several services can live in one JVM. */
@SpringBootApplication
public class NotifierApplication {

    /** The application, ready to run. */
    public static SpringApplicationBuilder application() {
        return new SpringApplicationBuilder(NotifierApplication.class)
                .properties("spring.config.name=notifier-service");
    }

    public static void main(String[] args) {
        SpringApplication application = application().build();
        application.run(args);
    }
}
