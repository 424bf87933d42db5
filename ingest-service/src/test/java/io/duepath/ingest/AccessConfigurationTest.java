package io.duepath.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.duepath.ingest.AccessProperties.Security;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.boot.web.server.autoconfigure.ServerProperties;

class AccessConfigurationTest {

    private final TokenProperties noTokens = new TokenProperties(null, null, List.of(), List.of("RS256"));
    private final ServerProperties server = new ServerProperties();

    @Test
    void isOpenOnlyToThisMachine() throws UnknownHostException {
        AccessProperties open = new AccessProperties(Security.OPEN, List.of());
        for (String address : List.of("127.0.0.1", "::1")) {
            server.setAddress(InetAddress.getByName(address));
            assertThat(rules(open)).isNotNull();
        }
        for (String address : List.of("0.0.0.0", "::", "192.0.2.1")) {
            server.setAddress(InetAddress.getByName(address));
            assertThatIllegalStateException().isThrownBy(() -> rules(open)).withMessageContaining("loopback");
        }
        server.setAddress(null);
        assertThatIllegalStateException().isThrownBy(() -> rules(open));
    }

    @Test
    void doesNotStartWithoutAnybodyWhoMayCall() {
        assertThatIllegalStateException()
                .isThrownBy(() -> rules(new AccessProperties(Security.CLOSED, List.of())))
                .withMessageContaining("nobody may call");
    }

    @Test
    void knowsNoOtherScopesThanItsOwn() {
        AccessProperties.Key key = new AccessProperties.Key("core", "0".repeat(64), Set.of("events:read"));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> rules(new AccessProperties(Security.CLOSED, List.of(key))))
                .withMessageContaining("events:read");
    }

    private Object rules(AccessProperties access) {
        return new AccessConfiguration().accessRules(access, noTokens, server);
    }
}
