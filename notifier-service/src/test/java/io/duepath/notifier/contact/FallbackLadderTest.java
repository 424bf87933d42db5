package io.duepath.notifier.contact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.duepath.model.event.Channel;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FallbackLadderTest {

    private static final Sent MAIL = new Sent(Channel.MAIL, "m");
    private static final Sent CALL = new Sent(Channel.CALL, "c");

    private final FallbackLadder ladder = new FallbackLadder(Map.of("s", List.of(MAIL, CALL)));

    @Test
    void isClimbedInOneDirection() {
        Sent first = new Sent(Channel.SMS, "s");
        assertThat(ladder.after("s", first)).contains(MAIL);
        assertThat(ladder.after("s", MAIL)).contains(CALL);
        assertThat(ladder.after("s", CALL)).isEmpty();
        assertThat(ladder.after("other", first)).isEmpty();
    }

    @Test
    void namesNoChannelTwice() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new FallbackLadder(Map.of("s", List.of(MAIL, CALL, MAIL))))
                .withMessageContaining("mail twice");
    }
}
