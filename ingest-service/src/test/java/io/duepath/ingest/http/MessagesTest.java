package io.duepath.ingest.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.duepath.ingest.domain.RawMessage;
import io.duepath.model.fault.Problem;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class MessagesTest {

    @Nested
    class Lines {

        @Test
        void areNumberedAsTheSenderCountsThem() throws IOException {
            assertThat(lines("{\"a\":1}\n\n \r\n{\"b\":2}\r\n{\"c\":3}", 100))
                    .containsExactly("1 {\"a\":1}", "4 {\"b\":2}\r", "5 {\"c\":3}");
        }

        @Test
        void mayBeLongerThanTheBuffer() throws IOException {
            String longLine = "x".repeat(200_000);

            assertThat(lines("a\n" + longLine + "\nb\n", 200_000)).containsExactly("1 a", "2 " + longLine, "3 b");
        }

        @Test
        void areSkippedWhenTooLong() throws IOException {
            assertThat(lines("a\n" + "x".repeat(200_001) + "\nb", 200_000))
                    .containsExactly("1 a", "2 too-large", "3 b");
        }

        @Test
        void areNoneInAnEmptyBody() throws IOException {
            assertThat(lines("", 100)).isEmpty();
        }

        private List<String> lines(String body, int max) throws IOException {
            LineMessages messages = new LineMessages(new ByteArrayInputStream(body.getBytes(UTF_8)), max);
            List<String> lines = new ArrayList<>();
            for (Optional<RawMessage> m = messages.next(); m.isPresent(); m = messages.next()) {
                lines.add(m.get().origin().line() + " " + text(m.get()));
            }
            return lines;
        }
    }

    @Nested
    class ABatch {

        @Test
        void keepsTheBytesOfEachElement() {
            assertThat(cut(" [ {\"a\" : \"é\"},17 , \"x\",[1, 2],true ,null, 2.5e1 ] "))
                    .containsExactly("{\"a\" : \"é\"}", "17", "\"x\"", "[1, 2]", "true", "null", "2.5e1");
        }

        @Test
        void mayBeEmpty() {
            assertThat(cut("[]")).isEmpty();
        }

        @Test
        void isRefusedAsAWholeWhenItIsBroken() {
            assertThat(cut("[{\"a\":1},{\"b\":")).containsExactly("not-json");
            assertThat(cut("[{\"a\":1}] 2")).containsExactly("not-json");
            assertThat(cut("")).hasSize(1);
            assertThat(cut("{\"a\":1}")).containsExactly("not-a-cloud-event");
        }

        private List<String> cut(String body) {
            return BatchMessages.cut(body.getBytes(UTF_8), 100).stream()
                    .map(MessagesTest::text)
                    .toList();
        }
    }

    private static String text(RawMessage message) {
        return message.flaw().map(Problem::code).orElse(new String(message.body(), UTF_8));
    }
}
