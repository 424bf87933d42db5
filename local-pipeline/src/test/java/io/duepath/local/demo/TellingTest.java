package io.duepath.local.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.duepath.model.Message;
import io.duepath.model.fixture.SampleMessages;
import io.duepath.model.wire.Topics;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TellingTest {

    static Stream<Message> toldByTheDesks() {
        return SampleMessages.all().stream()
                .filter(message -> Stream.of(Topics.LEGAL_COMMANDS, Topics.LEGAL_EVENTS, Topics.CONTACT_LOG)
                        .anyMatch(topic -> topic.types().contains(message.getClass())));
    }

    @ParameterizedTest
    @MethodSource("toldByTheDesks")
    void hasWordsForWhatTheDesksTell(Message message) {
        assertThat(new Telling().of(message))
                .isNotEmpty()
                .noneMatch(line -> line.equals(message.getClass().getSimpleName()));
    }
}
