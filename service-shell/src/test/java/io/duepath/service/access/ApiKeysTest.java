package io.duepath.service.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ApiKeysTest {

    /** The SHA-256 of {@code abc}, from FIPS 180-2. */
    private static final String ABC = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

    private final ApiKey core = new ApiKey("core", ABC.toUpperCase(Locale.ROOT), Set.of("facts:write"), "core");

    @Test
    void areFoundByTheWholeKeyAlone() {
        ApiKeys keys = new ApiKeys(List.of(new ApiKey("other", "0".repeat(64), Set.of("facts:read"), "eve"), core));

        assertThat(keys.find("abc")).contains(core);
        assertThat(keys.find("abcd")).isEmpty();
        assertThat(keys.find("ABC")).isEmpty();
        assertThat(keys.find("")).isEmpty();
        assertThat(keys.find(ABC)).as("the hash is no key").isEmpty();
    }

    @Test
    void haveDifferentNames() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ApiKeys(List.of(core, core)))
                .withMessageContaining("core");
    }

    @Test
    void needAHashScopesAndAnActor() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ApiKey("core", "my-secret-key", Set.of("facts:write"), "core"))
                .withMessageNotContaining("my-secret-key");
        assertThatIllegalArgumentException().isThrownBy(() -> new ApiKey("core", ABC, Set.of(), "core"));
        assertThatIllegalArgumentException().isThrownBy(() -> new ApiKey("a b", ABC, Set.of("facts:write"), "core"));
        assertThatIllegalArgumentException().isThrownBy(() -> new ApiKey("core", ABC, Set.of("facts:write"), " "));
    }

    @Test
    void sayNothingOfTheirHash() {
        assertThat(core).hasToString("core");
    }
}
