package io.duepath.service.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class AccessTermsTest {

    private final AccessTerms terms = new AccessTerms("duepath.x", Set.of("facts:read"), KeyPlace.HEADER);
    private final KeyProperties reader = new KeyProperties("reader", "0".repeat(64), Set.of("facts:read"), null);

    @Test
    void openOnlyToThisMachine() throws UnknownHostException {
        for (String address : List.of("127.0.0.1", "::1")) {
            assertThat(open(InetAddress.getByName(address)).isNobodys()).isFalse();
        }
        for (String address : List.of("0.0.0.0", "::", "192.0.2.1")) {
            InetAddress everywhere = InetAddress.getByName(address);
            assertThatIllegalStateException()
                    .isThrownBy(() -> open(everywhere))
                    .withMessage("duepath.x.security=open needs server.address to be a loopback address");
        }
        assertThatIllegalStateException().isThrownBy(() -> open(null));
    }

    @Test
    void knowNoOtherScopesThanTheirOwn() {
        KeyProperties writer = new KeyProperties("writer", "0".repeat(64), Set.of("facts:write"), null);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> closed(List.of(writer), false))
                .withMessageContaining("facts:write");
    }

    @Test
    void areNobodysWithoutKeyAndIssuer() {
        assertThat(closed(List.of(), false).isNobodys()).isTrue();
        assertThat(closed(List.of(), true).isNobodys()).isFalse();
        assertThat(closed(List.of(reader), false).isNobodys()).isFalse();
    }

    @Test
    void takeTheKeysNameForItsActorsUnlessThereIsOne() {
        assertThat(reader.key(Set.of("facts:read")).actor()).isEqualTo("reader");
        assertThat(new KeyProperties("reader", "0".repeat(64), Set.of("facts:read"), "ann")
                        .key(Set.of("facts:read"))
                        .actor())
                .isEqualTo("ann");
    }

    private Access open(InetAddress address) {
        return terms.access(Security.OPEN, List.of(), Optional.empty(), address);
    }

    private Access closed(List<KeyProperties> keys, boolean issuer) {
        return terms.access(Security.CLOSED, keys, issuer ? Optional.of(token -> null) : Optional.empty(), null);
    }
}
