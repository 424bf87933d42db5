package io.duepath.notifier;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/** Where the keys of personal data are. */
@ConfigurationProperties("duepath.privacy")
record PrivacyProperties(@Nullable Path keysetFile) {

    /** The keyset file; nobody can be contacted without it. */
    Path requiredKeysetFile() {
        if (keysetFile == null) {
            throw new IllegalStateException(
                    "duepath.privacy.keyset-file must name the keyset that ingest encrypts with");
        }
        return keysetFile;
    }
}
