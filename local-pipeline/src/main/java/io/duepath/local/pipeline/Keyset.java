package io.duepath.local.pipeline;

import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;

/** The key that encrypts addresses on customer-contacts. Made once a data directory; only good for local runs, since it lies beside the data. */
final class Keyset {

    private Keyset() {}

    static void ensure(Path file) {
        if (Files.exists(file)) {
            return;
        }
        try {
            AeadConfig.register();
            KeysetHandle handle = KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM);
            Files.writeString(file, TinkJsonProtoKeysetFormat.serializeKeyset(handle, InsecureSecretKeyAccess.get()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("no key could be made", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
