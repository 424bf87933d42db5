package io.duepath.notifier.template;

import static org.assertj.core.api.Assertions.assertThat;

import io.duepath.model.event.Channel;
import io.duepath.model.event.ConsentStatus;
import io.duepath.model.event.Endpoint;
import io.duepath.model.loan.CustomerId;
import io.duepath.model.privacy.AddressCipher;
import io.duepath.notifier.fixture.Persons;
import io.duepath.notifier.gate.EndpointId;
import org.junit.jupiter.api.Test;

class EndpointPseudonymsTest {

    private static final AddressCipher CIPHER = AddressCipher.ofKeyset(AddressCipher.newKeyset());
    private static final CustomerId CUSTOMER = new CustomerId("c");

    private final EndpointPseudonyms ids = new EndpointPseudonyms(CIPHER::decrypt, "secret");

    @Test
    void theSameAddressEncryptedAnewHasTheSameId() {
        assertThat(sealed(Channel.CALL)).isNotEqualTo(sealed(Channel.CALL));
        assertThat(id(ids, Channel.CALL)).isEqualTo(id(ids, Channel.CALL));
    }

    @Test
    void tellsChannelsAndSecretsApartAndHoldsNoAddress() {
        EndpointId call = id(ids, Channel.CALL);
        assertThat(id(ids, Channel.SMS)).isNotEqualTo(call);
        assertThat(id(new EndpointPseudonyms(CIPHER::decrypt, "other"), Channel.CALL))
                .isNotEqualTo(call);
        assertThat(call.value()).matches("[0-9a-f]{32}");
    }

    @Test
    void anAddressThatDoesNotOpenIsToldApartAllTheSame() {
        Endpoint foreign = Persons.endpoint(Channel.CALL, "ct1:AAAA", ConsentStatus.GIVEN);
        assertThat(ids.of(CUSTOMER, foreign)).isNotEqualTo(id(ids, Channel.CALL));
    }

    private static EndpointId id(EndpointPseudonyms ids, Channel channel) {
        return ids.of(CUSTOMER, sealed(channel));
    }

    private static Endpoint sealed(Channel channel) {
        return CIPHER.seal(Persons.reachable("c").fact()).endpoints().stream()
                .filter(e -> e.channel() == channel)
                .findFirst()
                .orElseThrow();
    }
}
