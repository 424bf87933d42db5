package io.duepath.service.peers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.duepath.service.placement.Instance;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import org.junit.jupiter.api.Test;
import org.springframework.mock.env.MockEnvironment;

class AdvertisedAddressTest {

    @Test
    void isWhereTheServiceListens() {
        assertThat(address(null, "127.0.0.1").get()).isEqualTo(new Instance("127.0.0.1", 8082));
    }

    @Test
    void isTheMachineIfTheServiceListensEverywhere() throws UnknownHostException {
        String machine = InetAddress.getLocalHost().getHostName();
        assertThat(address(null, "0.0.0.0").get()).isEqualTo(new Instance(machine, 8082));
    }

    @Test
    void isWhatIsConfigured() {
        AdvertisedAddress address = address("https://staging-1.example:8443", "0.0.0.0");
        assertThat(address.get()).isEqualTo(new Instance("staging-1.example", 8443));
        assertThat(address.scheme()).isEqualTo("https");
        assertThat(address("https://staging-1.example", "0.0.0.0").get().port()).isEqualTo(443);
        assertThat(address("http://[::1]:8082", "::1").get()).hasToString("[::1]:8082");
    }

    @Test
    void refusesWhatIsNoUrlOfAService() {
        AdvertisedAddress address = address("staging-1:8082", "0.0.0.0");
        assertThatIllegalStateException().isThrownBy(address::get).withMessageContaining("duepath.x.advertised-url");
    }

    private static AdvertisedAddress address(String url, String bound) {
        var environment =
                new MockEnvironment().withProperty("server.address", bound).withProperty("local.server.port", "8082");
        return new AdvertisedAddress("duepath.x.advertised-url", url == null ? null : URI.create(url), environment);
    }
}
