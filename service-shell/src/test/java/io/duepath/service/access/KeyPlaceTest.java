package io.duepath.service.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;

class KeyPlaceTest {

    private final MockHttpServletRequest request = new MockHttpServletRequest();

    @Test
    void takesWhatTheHeaderSays() {
        request.addHeader("X-API-Key", "k");
        assertThat(KeyPlace.HEADER.shown(request)).isEqualTo("k");
        assertThat(KeyPlace.HEADER_OR_PASSWORD.shown(request)).isEqualTo("k");
    }

    @Test
    void takesAPasswordOnlyWherePeopleCome() {
        request.addHeader("Authorization", "bAsIc " + base64("any:k:with:colons"));
        assertThat(KeyPlace.HEADER.shown(request)).isNull();
        assertThat(KeyPlace.HEADER_OR_PASSWORD.shown(request)).isEqualTo("k:with:colons");
    }

    @Test
    void takesWhatIsNoPasswordForAWrongOne() {
        request.addHeader("Authorization", "Basic %%%");
        assertThat(KeyPlace.HEADER_OR_PASSWORD.shown(request)).isEmpty();
    }

    @Test
    void leavesTokensToOthers() {
        request.addHeader("Authorization", "Bearer t");
        assertThat(KeyPlace.HEADER_OR_PASSWORD.shown(request)).isNull();
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
