package io.duepath.ingest.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.duepath.ingest.domain.Scope;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ApiKeysTest {

    /** The SHA-256 of {@code abc}, from FIPS 180-2. */
    private static final String ABC = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

    private final ApiKey core = new ApiKey("core", ABC.toUpperCase(Locale.ROOT), Set.of(Scope.EVENTS_WRITE));

    @Test
    void areFoundByTheWholeKeyAlone() {
        ApiKeys keys = new ApiKeys(List.of(new ApiKey("other", "0".repeat(64), Set.of(Scope.LOANS_RELEASE)), core));

        assertThat(keys.find("abc")).contains(core);
        assertThat(keys.find("abcd")).isEmpty();
        assertThat(keys.find("ABC")).isEmpty();
        assertThat(keys.find("")).isEmpty();
        assertThat(keys.find(ABC)).as("the hash is no key").isEmpty();
    }

    @Test
    void haveHoldersOfDifferentNames() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ApiKeys(List.of(core, core)))
                .withMessageContaining("core");
    }

    @Test
    void needAHashAndScopes() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ApiKey("core", "my-secret-key", Set.of(Scope.EVENTS_WRITE)))
                .withMessageNotContaining("my-secret-key");
        assertThatIllegalArgumentException().isThrownBy(() -> new ApiKey("core", ABC, Set.of()));
        assertThatIllegalArgumentException().isThrownBy(() -> new ApiKey("a b", ABC, Set.of(Scope.EVENTS_WRITE)));
    }

    @Test
    void sayNothingOfTheirHash() {
        assertThat(core).hasToString("core");
    }

    @Test
    void areNeededWhereNobodyChecksTokens() {
        assertThatIllegalStateException()
                .isThrownBy(() -> AccessRules.closed(new ApiKeys(List.of()), Optional.empty()))
                .withMessageContaining("duepath.ingest.api-keys");
        assertThat(AccessRules.closed(new ApiKeys(List.of()), Optional.of(token -> null)))
                .isNotNull();
    }
}
