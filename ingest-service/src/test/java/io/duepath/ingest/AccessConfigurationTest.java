package io.duepath.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.duepath.service.access.KeyProperties;
import io.duepath.service.access.Security;
import io.duepath.service.access.TokenProperties;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.boot.web.server.autoconfigure.ServerProperties;

class AccessConfigurationTest {

    private final ServerProperties server = new ServerProperties();

    @Test
    void doesNotStartWithoutAnybodyWhoMayCall() {
        assertThatIllegalStateException()
                .isThrownBy(() -> access(tokens(null)))
                .withMessageContaining("duepath.ingest.api-keys");
        assertThat(access(tokens("https://issuer.example/keys"))).isNotNull();
    }

    @Test
    void knowsTheScopesOfTheDoors() {
        assertThat(access(tokens(null), key("events:write", "business-date:write", "loans:release")))
                .isNotNull();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> access(tokens(null), key("events:read")))
                .withMessageContaining("events:read");
    }

    private Object access(TokenProperties tokens, KeyProperties... keys) {
        return new AccessConfiguration().access(new AccessProperties(Security.CLOSED, List.of(keys)), tokens, server);
    }

    private static TokenProperties tokens(String keys) {
        return new TokenProperties(null, keys, List.of(), List.of("RS256"));
    }

    private static KeyProperties key(String... scopes) {
        return new KeyProperties("core", "0".repeat(64), Set.of(scopes), null);
    }
}
