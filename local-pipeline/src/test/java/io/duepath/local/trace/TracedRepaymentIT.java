package io.duepath.local.trace;

import static org.assertj.core.api.Assertions.assertThat;

import io.duepath.local.TopicLog;
import io.duepath.local.pipeline.LocalPipeline;
import io.duepath.local.pipeline.LocalService;
import io.duepath.local.pipeline.PipelineSettings;
import io.duepath.local.play.StepPlayer;
import io.duepath.model.Message;
import io.duepath.model.command.ContactRequested;
import io.duepath.model.command.ContactWithdrawn;
import io.duepath.model.command.LegalWithdrawn;
import io.duepath.model.contact.CallRequested;
import io.duepath.model.contact.TaskCancelled;
import io.duepath.model.event.CaseClosed;
import io.duepath.model.event.CaseOpened;
import io.duepath.model.event.RepaymentReceived;
import io.duepath.model.wire.Envelope;
import io.duepath.model.wire.Topic;
import io.duepath.model.wire.Topics;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A caller's trace goes with a repayment through all topics to the gateways and back into the log, and its spans tell it. */
class TracedRepaymentIT {

    private static final String ENDPOINT = "management.opentelemetry.tracing.export.otlp.endpoint";
    private static final String DELAY = "management.opentelemetry.tracing.export.schedule-delay";
    private static final String CALL_TRACE = "0af7651916cd43dd8448eb211c80319c";
    private static final String LEGAL_TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";
    private static final String QUIET_TRACE = "11111111111111111111111111111111";
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static SpanReceiver receiver;
    private static LocalPipeline pipeline;

    @BeforeAll
    static void play() throws Exception {
        receiver = new SpanReceiver();
        System.setProperty(ENDPOINT, receiver.endpoint());
        System.setProperty(DELAY, "100ms");
        pipeline = LocalPipeline.start(new PipelineSettings(null, true, true, PipelineSettings.PARTITIONS), step -> {});
        try (StepPlayer player = StepPlayer.on(pipeline, List.of(), (topic, message) -> {})) {
            player.tick(LocalDate.parse("2026-01-01"));
            post(QUIET_TRACE, "00", opening("call-me", "2025-11-29") + opening("sue-me", "2025-09-30"));
            player.tick(LocalDate.parse("2026-01-02"));
            Awaitility.await()
                    .atMost(PATIENCE)
                    .until(() -> !in(Topics.CALL_TASKS, CallRequested.class).isEmpty());
            Awaitility.await()
                    .atMost(PATIENCE)
                    .until(() -> !in(Topics.LOAN_EVENTS, CaseOpened.class).isEmpty());
            post(CALL_TRACE, "01", repayment("call-me"));
            post(LEGAL_TRACE, "01", repayment("sue-me"));
            player.finish();
        }
    }

    @AfterAll
    static void stop() {
        if (pipeline != null) {
            pipeline.close();
        }
        receiver.close();
        System.clearProperty(ENDPOINT);
        System.clearProperty(DELAY);
    }

    @Test
    void goesFromTheDoorToTheGateway() {
        carries(CALL_TRACE, Topics.LOAN_EVENTS, RepaymentReceived.class);
        carries(CALL_TRACE, Topics.NOTIFICATION_COMMANDS, ContactWithdrawn.class);
        carries(CALL_TRACE, Topics.CALL_TASKS, TaskCancelled.class);
    }

    @Test
    void goesFromTheDoorToTheLegalDeskAndBackIntoTheLog() {
        carries(LEGAL_TRACE, Topics.LEGAL_COMMANDS, LegalWithdrawn.class);
        carries(LEGAL_TRACE, Topics.LEGAL_EVENTS, CaseClosed.class);
        carries(LEGAL_TRACE, Topics.LOAN_EVENTS, CaseClosed.class);
    }

    @Test
    void isKeptWithACommandThatWaits() {
        carries(QUIET_TRACE, Topics.NOTIFICATION_COMMANDS, ContactRequested.class);
        carries(QUIET_TRACE, Topics.CALL_TASKS, CallRequested.class);
    }

    @Test
    void isOneTreeOfSpansAcrossServices() {
        Awaitility.await().atMost(PATIENCE).untilAsserted(() -> {
            assertThat(services(CALL_TRACE)).contains("ingest-service", "staging-service", "notifier-service");
            assertThat(services(LEGAL_TRACE)).contains("ingest-service", "staging-service", "legal-service");
        });
        Set<String> known = receiver.trace(CALL_TRACE).stream()
                .map(SpanReceiver.ReceivedSpan::spanId)
                .collect(Collectors.toSet());
        known.add("00f067aa0ba902b7");
        assertThat(receiver.trace(CALL_TRACE))
                .allSatisfy(span -> assertThat(known).contains(span.parentId()));
        assertThat(receiver.trace(QUIET_TRACE)).as("nobody asked for spans").isEmpty();
    }

    private static Set<String> services(String trace) {
        return receiver.trace(trace).stream()
                .map(SpanReceiver.ReceivedSpan::service)
                .collect(Collectors.toSet());
    }

    private static void carries(String trace, Topic topic, Class<? extends Message> type) {
        Awaitility.await()
                .atMost(PATIENCE)
                .untilAsserted(() -> assertThat(in(topic, type))
                        .extracting(Envelope::traceParent)
                        .anyMatch(parent -> parent != null && parent.startsWith("00-" + trace + "-")));
    }

    private static List<Envelope<?>> in(Topic topic, Class<? extends Message> type) {
        return TopicLog.of(pipeline.bootstrapServers(), topic).stream()
                .filter(envelope -> type.isInstance(envelope.data()))
                .collect(Collectors.toList());
    }

    private static void post(String trace, String flags, String lines) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(
                        pipeline.address(LocalService.INGEST).resolve("/v1/events"))
                .header("Content-Type", "application/x-ndjson")
                .header("traceparent", "00-" + trace + "-00f067aa0ba902b7-" + flags)
                .POST(HttpRequest.BodyPublishers.ofString(lines))
                .build();
        var answer = HTTP.send(request, BodyHandlers.ofString());
        assertThat(answer.body()).contains("\"rejected\":0");
        assertThat(answer.statusCode()).isEqualTo(200);
    }

    private static String opening(String loan, String dueDate) {
        return line(loan, "customer-contact-updated", """
                {"customerId":"C-%s","name":"Sample Person","language":"en","timeZone":"Asia/Shanghai","endpoints":[\
                {"channel":"call","address":"+8619912345678",\
                "consent":{"status":"given","basis":"contract","obtainedOn":"2025-01-01"}}]}""".formatted(loan))
                + line(loan, "loan-registered", """
                {"loanId":"%s","customerId":"C-%s","currency":"CNY","product":"car","openedOn":"2025-01-01"}""".formatted(loan, loan))
                + line(loan, "instalment-scheduled", """
                {"loanId":"%s","instalment":1,"dueDate":"%s","amount":"300.00","currency":"CNY"}""".formatted(loan, dueDate));
    }

    private static String repayment(String loan) {
        return line(loan, "repayment-received", """
                {"loanId":"%s","repaymentId":"r-1","amount":"300.00","currency":"CNY","valueDate":"2026-01-02"}""".formatted(loan));
    }

    private static String line(String loan, String type, String data) {
        return "{\"specversion\":\"1.0\",\"id\":\"%s/%s\",\"source\":\"/cores/test\",\"type\":\"duepath.%s.v1\",\"time\":\"2026-01-01T00:00:00Z\",\"data\":%s}\n"
                .formatted(loan, type, type, data);
    }
}
