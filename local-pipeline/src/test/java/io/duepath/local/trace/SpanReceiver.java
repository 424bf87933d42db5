package io.duepath.local.trace;

import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.UnknownFieldSet;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Receives spans by OTLP over HTTP, as a collector does. */
final class SpanReceiver implements AutoCloseable {

    private final HttpServer server;
    private final List<ReceivedSpan> spans = new CopyOnWriteArrayList<>();

    /** A span, as far as a trace is followed. */
    record ReceivedSpan(String service, String name, String traceId, String spanId, String parentId) {}

    SpanReceiver() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/v1/traces", this::take);
        server.start();
    }

    /** Where spans are to be sent. */
    String endpoint() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/v1/traces";
    }

    /** What came of one trace. */
    List<ReceivedSpan> trace(String traceId) {
        return spans.stream().filter(span -> span.traceId().equals(traceId)).toList();
    }

    private void take(HttpExchange exchange) throws IOException {
        try (exchange) {
            UnknownFieldSet request = UnknownFieldSet.parseFrom(exchange.getRequestBody());
            for (UnknownFieldSet resource : messages(request, 1)) {
                String service = service(messages(resource, 1).get(0));
                for (UnknownFieldSet scope : messages(resource, 2)) {
                    messages(scope, 2).forEach(span -> spans.add(span(service, span)));
                }
            }
            exchange.sendResponseHeaders(200, -1);
        }
    }

    /** The attribute {@code service.name} of a resource. */
    private static String service(UnknownFieldSet resource) {
        return messages(resource, 1).stream()
                .filter(attribute -> text(attribute, 1).equals("service.name"))
                .map(attribute -> text(messages(attribute, 2).get(0), 1))
                .findFirst()
                .orElseThrow();
    }

    private static ReceivedSpan span(String service, UnknownFieldSet span) {
        return new ReceivedSpan(service, text(span, 5), hex(span, 1), hex(span, 2), hex(span, 4));
    }

    private static List<UnknownFieldSet> messages(UnknownFieldSet in, int field) {
        return in.getField(field).getLengthDelimitedList().stream()
                .map(bytes -> {
                    try {
                        return UnknownFieldSet.parseFrom(bytes);
                    } catch (InvalidProtocolBufferException e) {
                        throw new IllegalStateException(e);
                    }
                })
                .toList();
    }

    private static String text(UnknownFieldSet in, int field) {
        return in.getField(field).getLengthDelimitedList().get(0).toStringUtf8();
    }

    private static String hex(UnknownFieldSet in, int field) {
        return in.getField(field).getLengthDelimitedList().stream()
                .map(bytes -> HexFormat.of().formatHex(bytes.toByteArray()))
                .findFirst()
                .orElse("");
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
