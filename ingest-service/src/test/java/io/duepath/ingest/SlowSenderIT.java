package io.duepath.ingest;

import static io.duepath.ingest.GuardedIngest.ALL;
import static io.duepath.ingest.GuardedIngest.KEY;
import static io.duepath.ingest.RunningIngest.STREAM;
import static io.duepath.ingest.RunningIngest.STRUCTURED;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Senders that trickle or stall, on real sockets, more of them than the service has threads. */
class SlowSenderIT {

    private static final String LOAN = EventJson.loanRegistered("l-slow", "e-slow");

    private static GuardedIngest guarded;

    @BeforeAll
    static void start() {
        guarded = GuardedIngest.start(
                "--server.tomcat.threads.max=2",
                "--server.tomcat.threads.min-spare=2",
                "--server.tomcat.connection-timeout=1s",
                "--duepath.ingest.sender-patience=300ms",
                "--duepath.ingest.slowest-sender=1MB");
    }

    @AfterAll
    static void stop() {
        guarded.close();
    }

    @Test
    void aTricklingStreamIsAnsweredForWhatCameAndLetGo() throws IOException {
        try (Sender one = Sender.streaming(KEY + ": " + ALL);
                Sender two = Sender.streaming(KEY + ": " + ALL)) {
            List<String> answers = List.of(one.trickleUntilAnswered(), two.trickleUntilAnswered());

            assertThat(answers).allSatisfy(answer -> {
                assertThat(answer).startsWith("HTTP/1.1 408");
                assertThat(answer).contains("{\"accepted\":1,\"rejected\":0,\"stoppedAfterLine\":1}");
            });
        }
        assertOthersAreServed();
    }

    @Test
    void aTricklingEventIsRefusedAndNothingOfItTaken() throws IOException {
        try (Sender one = Sender.ofOneEvent(KEY + ": " + ALL);
                Sender two = Sender.ofOneEvent(KEY + ": " + ALL)) {
            assertThat(one.trickleUntilAnswered()).startsWith("HTTP/1.1 408").contains("application/problem+json");
            assertThat(two.trickleUntilAnswered()).startsWith("HTTP/1.1 408");
        }
        assertOthersAreServed();
    }

    @Test
    void aStrangerCannotTrickleEither() throws IOException {
        try (Sender one = Sender.streaming("X-Nothing: 1");
                Sender two = Sender.ofOneEvent(KEY + ": wrong")) {
            one.trickleUntilLetGo();
            two.trickleUntilLetGo();
        }
        assertOthersAreServed();
    }

    @Test
    void aSenderThatStallsIsLetGo() throws IOException {
        try (Sender one = Sender.streaming(KEY + ": " + ALL);
                Sender two = Sender.ofOneEvent(KEY + ": " + ALL)) {
            one.waitUntilLetGo();
            two.waitUntilLetGo();
        }
        assertOthersAreServed();
    }

    private static void assertOthersAreServed() {
        Map<String, String> http = Map.of("door", "http");
        assertThat(guarded.service().count("duepath.ingest.received", http))
                .isEqualTo(guarded.service().count("duepath.ingest.accepted", http)
                        + guarded.service().count("duepath.ingest.rejected", http));
        assertThat(guarded.service()
                        .post("/v1/events", STRUCTURED, LOAN, KEY, ALL)
                        .statusCode())
                .isEqualTo(200);
        assertThat(guarded.service().post("/v1/events", STREAM, LOAN, KEY, ALL).statusCode())
                .isEqualTo(200);
    }

    /** A client that promises a megabyte and sends a byte now and then. */
    private static final class Sender implements AutoCloseable {

        private final Socket socket;
        private final ByteArrayOutputStream answer = new ByteArrayOutputStream();
        private boolean ended;

        private Sender(String contentType, String header, String firstBytes) throws IOException {
            URI door = guarded.service().uri("/v1/events");
            socket = new Socket(InetAddress.getLoopbackAddress(), door.getPort());
            String head = "POST /v1/events HTTP/1.1\r\nHost: localhost\r\nContent-Type: " + contentType
                    + "\r\nContent-Length: 200000\r\n" + header + "\r\n\r\n";
            socket.getOutputStream().write((head + firstBytes).getBytes(UTF_8));
            socket.setSoTimeout(1);
        }

        static Sender streaming(String header) throws IOException {
            return new Sender(STREAM, header, LOAN + "\n");
        }

        static Sender ofOneEvent(String header) throws IOException {
            return new Sender(STRUCTURED, header, "{");
        }

        String trickleUntilAnswered() {
            trickleUntilLetGo();
            return answer.toString(UTF_8);
        }

        void trickleUntilLetGo() {
            await(this::trickle);
        }

        void waitUntilLetGo() {
            await(() -> {});
        }

        private void await(Runnable meanwhile) {
            Awaitility.await()
                    .atMost(Duration.ofSeconds(60))
                    .pollDelay(Duration.ZERO)
                    .pollInterval(Duration.ofMillis(20))
                    .until(() -> {
                        meanwhile.run();
                        listen();
                        return ended;
                    });
        }

        private void trickle() {
            try {
                socket.getOutputStream().write(' ');
            } catch (IOException e) {
                ended |= answer.size() == 0;
            }
        }

        private void listen() {
            try {
                byte[] some = new byte[4096];
                int count = socket.getInputStream().read(some);
                ended = count < 0;
                answer.write(some, 0, Math.max(0, count));
            } catch (java.net.SocketTimeoutException nothingYet) {
                ended = false;
            } catch (IOException closed) {
                ended = true;
            }
        }

        @Override
        public void close() throws IOException {
            socket.close();
        }
    }
}
