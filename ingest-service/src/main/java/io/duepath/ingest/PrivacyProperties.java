package io.duepath.ingest;

import io.duepath.model.privacy.AddressCipher;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Where the keys for personal data lie.
 *
 * @param keysetFile a Tink JSON keyset for authenticated encryption
 */
@ConfigurationProperties("duepath.privacy")
public record PrivacyProperties(@Nullable Path keysetFile) {

    AddressCipher cipher() {
        if (keysetFile == null) {
            throw new IllegalStateException("duepath.privacy.keyset-file is required");
        }
        return AddressCipher.of(keysetFile);
    }
}
