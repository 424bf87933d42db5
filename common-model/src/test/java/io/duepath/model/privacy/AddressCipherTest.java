package io.duepath.model.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.duepath.model.event.Channel;
import io.duepath.model.event.Consent;
import io.duepath.model.event.ConsentBasis;
import io.duepath.model.event.ConsentStatus;
import io.duepath.model.event.CustomerContactUpdated;
import io.duepath.model.event.Endpoint;
import io.duepath.model.loan.CustomerId;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;

class AddressCipherTest {

    private static final CustomerId ANNA = new CustomerId("c-anna");

    private final String keyset = AddressCipher.newKeyset();
    private final AddressCipher cipher = AddressCipher.ofKeyset(keyset);

    @Test
    void opensWhatItSealedWithTheSameKeyset() {
        CustomerContactUpdated contact = contact();
        CustomerContactUpdated sealed = cipher.seal(contact);

        assertThat(sealed.toString()).doesNotContain("Anna Muster", "+491701234567");
        assertThat(AddressCipher.ofKeyset(keyset).open(sealed)).isEqualTo(contact);
    }

    @Test
    void makesAnotherCiphertextEachTime() {
        assertThat(cipher.encrypt(ANNA, AddressCipher.NAME, "Anna"))
                .startsWith("ct1:")
                .isNotEqualTo(cipher.encrypt(ANNA, AddressCipher.NAME, "Anna"));
    }

    @Test
    void refusesACiphertextOfAnotherCustomerOrField() {
        String sealed = cipher.encrypt(ANNA, AddressCipher.NAME, "Anna");

        assertThatIllegalArgumentException()
                .isThrownBy(() -> cipher.decrypt(new CustomerId("c-bert"), AddressCipher.NAME, sealed));
        assertThatIllegalArgumentException().isThrownBy(() -> cipher.decrypt(ANNA, AddressCipher.ADDRESS, sealed));
    }

    @Test
    void refusesACiphertextOfAnotherKeyset() {
        String sealed = AddressCipher.ofKeyset(AddressCipher.newKeyset()).encrypt(ANNA, AddressCipher.NAME, "Anna");

        assertThatIllegalArgumentException().isThrownBy(() -> cipher.decrypt(ANNA, AddressCipher.NAME, sealed));
        assertThatIllegalArgumentException().isThrownBy(() -> cipher.decrypt(ANNA, AddressCipher.NAME, "Anna"));
    }

    @Test
    void opensWithOldKeysAndClosesWithTheNewestOne() {
        String before = cipher.encrypt(ANNA, AddressCipher.NAME, "Anna");
        AddressCipher rotated = AddressCipher.ofKeyset(AddressCipher.rotatedKeyset(keyset));
        String after = rotated.encrypt(ANNA, AddressCipher.NAME, "Anna");

        assertThat(rotated.decrypt(ANNA, AddressCipher.NAME, before)).isEqualTo("Anna");
        assertThat(rotated.decrypt(ANNA, AddressCipher.NAME, after)).isEqualTo("Anna");
        assertThatIllegalArgumentException().isThrownBy(() -> cipher.decrypt(ANNA, AddressCipher.NAME, after));
    }

    @Test
    void doesNotRotateWhatIsNoKeyset() {
        assertThatIllegalArgumentException().isThrownBy(() -> AddressCipher.rotatedKeyset("{}"));
    }

    private static CustomerContactUpdated contact() {
        Consent consent = new Consent(ConsentStatus.GIVEN, ConsentBasis.CONTRACT, LocalDate.of(2026, 1, 2), null);
        return new CustomerContactUpdated(
                ANNA,
                "Anna Muster",
                "en",
                ZoneId.of("Europe/Berlin"),
                List.of(new Endpoint(Channel.SMS, "+491701234567", consent)),
                List.of(),
                0);
    }
}
