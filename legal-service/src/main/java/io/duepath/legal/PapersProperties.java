package io.duepath.legal;

import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * What can be set about papers.
 *
 * @param font a font file to print with instead of the best one installed
 */
@ConfigurationProperties("duepath.legal")
record PapersProperties(@Nullable Path font) {

    Optional<Path> chosenFont() {
        return Optional.ofNullable(font);
    }
}
