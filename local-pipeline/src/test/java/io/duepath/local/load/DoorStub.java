package io.duepath.local.load;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A door that behaves as badly as a test needs: it can lose its answer, answer for a part, or say that it is busy. */
final class DoorStub implements AutoCloseable {

    /** What it does with the next request; after the last of them, it takes everything. */
    enum Mood {
        /** Takes every line without the word "bad". */
        TAKES,
        /** Takes the batch and dies before it can say so. */
        LOSES_ITS_ANSWER,
        /** Takes the first half, has nothing from the broker for the line after it, and stops there. */
        STOPS_HALF_WAY,
        /** Takes nothing and asks to come again. */
        IS_BUSY
    }

    private final HttpServer server;
    private final List<Mood> moods = Collections.synchronizedList(new ArrayList<>());
    private final List<List<String>> batches = Collections.synchronizedList(new ArrayList<>());
    private final List<String> taken = Collections.synchronizedList(new ArrayList<>());
    private volatile @Nullable String key;

    DoorStub(Mood... moods) throws IOException {
        this.moods.addAll(List.of(moods));
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/v1/events", this::answer);
        server.start();
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    /** The batches as they came. */
    List<List<String>> batches() {
        return List.copyOf(batches);
    }

    /** Every line that was taken, as often as it was. */
    List<String> taken() {
        return List.copyOf(taken);
    }

    /** The API key that came last. */
    @Nullable
    String key() {
        return key;
    }

    private void answer(HttpExchange exchange) throws IOException {
        key = exchange.getRequestHeaders().getFirst("X-API-Key");
        List<String> lines = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.ISO_8859_1)
                .lines()
                .toList();
        batches.add(lines);
        switch (moods.isEmpty() ? Mood.TAKES : moods.remove(0)) {
            case TAKES -> write(exchange, 200, sums(lines.size(), lines, ""));
            case LOSES_ITS_ANSWER -> {
                sums(lines.size(), lines, "");
                exchange.close();
            }
            case STOPS_HALF_WAY -> {
                int half = lines.size() / 2;
                String open = ",\"unacknowledged\":1,\"stoppedAfterLine\":" + (half + 1);
                String line = "{\"line\":" + (half + 1) + ",\"status\":\"unacknowledged\",\"problems\":[]}\n";
                exchange.getResponseHeaders().add("Retry-After", "0");
                write(exchange, 503, line + sums(half, lines, open));
            }
            case IS_BUSY -> {
                exchange.getResponseHeaders().add("Retry-After", "0");
                write(exchange, 503, "busy");
            }
        }
    }

    private String sums(int upTo, List<String> lines, String more) {
        StringBuilder answer = new StringBuilder();
        int bad = 0;
        for (int i = 0; i < upTo; i++) {
            if (lines.get(i).contains("bad")) {
                bad++;
                answer.append("{\"line\":" + (i + 1) + ",\"status\":\"rejected\",\"problems\":"
                        + "[{\"code\":\"schema-violation\",\"pointer\":\"/data/amount\",\"detail\":\"x\"}]}\n");
            } else {
                taken.add(lines.get(i));
            }
        }
        return answer + "{\"accepted\":" + (upTo - bad) + ",\"rejected\":" + bad + more + "}\n";
    }

    private static void write(HttpExchange exchange, int status, String answer) throws IOException {
        byte[] bytes = answer.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders()
                .add("Content-Type", answer.startsWith("{") ? "application/x-ndjson" : "text/plain");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
