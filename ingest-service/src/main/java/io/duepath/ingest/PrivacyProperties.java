package io.duepath.ingest;

import io.duepath.model.privacy.AddressCipher;
import java.nio.file.Path;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Where the keys for personal data are: a Tink JSON keyset for authenticated encryption, in a file or as it is.
 *
 * @param keysetFile the file
 * @param keyset the keyset itself, from an environment that is fit to hold secrets; {@code DUEPATH_PRIVACY_KEYSET}
 */
@ConfigurationProperties("duepath.privacy")
public record PrivacyProperties(
        @Nullable Path keysetFile, @Nullable String keyset) {

    AddressCipher cipher() {
        Path file = keysetFile;
        String json = keyset;
        if ((file == null) == (json == null)) {
            throw new IllegalStateException(
                    "one of duepath.privacy.keyset-file and duepath.privacy.keyset is required, and only one");
        }
        return json == null ? AddressCipher.of(Objects.requireNonNull(file)) : AddressCipher.ofKeyset(json);
    }

    /** Names what is there, never the keys. */
    @Override
    public String toString() {
        return "PrivacyProperties[" + (keyset == null ? "keysetFile=" + keysetFile : "keyset") + "]";
    }
}
