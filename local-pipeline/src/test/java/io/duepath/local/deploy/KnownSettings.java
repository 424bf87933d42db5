package io.duepath.local.deploy;

import io.duepath.model.wire.Json;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.RecordComponent;
import java.net.URL;
import java.util.Collections;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import tools.jackson.databind.JsonNode;

/** Every setting that somebody reads: ours by their classes, Spring Boot's by its metadata. */
final class KnownSettings {

    private static final String METADATA = "META-INF/spring-configuration-metadata.json";

    private final Set<String> names = new HashSet<>();

    KnownSettings() {
        // Read before there are any settings.
        names.add(plain("spring.config.import"));
        names.add(plain("spring.profiles.active"));
        ours();
        springs();
    }

    /** Whether an environment variable is the setting of somebody. */
    boolean has(String variable) {
        return names.contains(plain(variable));
    }

    private void ours() {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AnnotationTypeFilter(ConfigurationProperties.class));
        scanner.findCandidateComponents("io.duepath").forEach(found -> {
            try {
                add(Class.forName(found.getBeanClassName()));
            } catch (ClassNotFoundException e) {
                throw new IllegalStateException(e);
            }
        });
    }

    private void add(Class<?> type) {
        String prefix = type.getAnnotation(ConfigurationProperties.class).value();
        for (RecordComponent component : type.getRecordComponents()) {
            names.add(plain(prefix + component.getName()));
        }
    }

    private void springs() {
        try {
            for (URL file :
                    Collections.list(KnownSettings.class.getClassLoader().getResources(METADATA))) {
                try (InputStream in = file.openStream()) {
                    for (JsonNode property : Json.mapper().readTree(in).path("properties")) {
                        names.add(plain(property.path("name").asString()));
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A name without what spellings differ in. */
    private static String plain(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
    }
}
