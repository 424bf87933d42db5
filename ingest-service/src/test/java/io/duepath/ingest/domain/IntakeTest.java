package io.duepath.ingest.domain;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.duepath.ingest.EventJson;
import io.duepath.ingest.domain.IntakeResult.CustomerFactTaken;
import io.duepath.ingest.domain.IntakeResult.LoanFactTaken;
import io.duepath.ingest.domain.IntakeResult.Rejected;
import io.duepath.ingest.domain.IntakeResult.TickAsked;
import io.duepath.ingest.wire.JsonMessageReader;
import io.duepath.ingest.wire.WorldPhoneNumbers;
import io.duepath.model.event.CustomerContactUpdated;
import io.duepath.model.event.Endpoint;
import io.duepath.model.event.InstalmentScheduled;
import io.duepath.model.fault.Problem;
import java.math.BigDecimal;
import java.net.URI;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IntakeTest {

    private final Intake intake = new Intake(new JsonMessageReader(), new WorldPhoneNumbers("CN"));

    @Nested
    class AGoodEvent {

        @Test
        void keepsIdSourceAndBusinessDateOfItsSender() {
            LoanFactTaken taken = (LoanFactTaken) http(EventJson.instalment("l-1", "e-1", 1, "300"));

            assertThat(taken.attributes().id()).isEqualTo("e-1");
            assertThat(taken.attributes().source()).isEqualTo(URI.create(EventJson.SOURCE));
            assertThat(taken.attributes().time()).isEqualTo(OffsetDateTime.parse("2026-01-02T00:00:00Z"));
            assertThat(((InstalmentScheduled) taken.fact()).amount()).isEqualTo(new BigDecimal("300.00"));
        }

        @Test
        void readsTheSameInBinaryMode() {
            String data = EventJson.instalmentData("l-1", 1, "300");

            assertThat(binary(attributes(), data)).isEqualTo(http(EventJson.instalment("l-1", "e-1", 1, "300")));
        }

        @Test
        void readsDataInBase64() {
            String structured = EventJson.instalment("l-1", "e-1", 1, "300");
            String data = EventJson.instalmentData("l-1", 1, "300");
            String encoded = java.util.Base64.getEncoder().encodeToString(data.getBytes(UTF_8));

            assertThat(http(structured.replace("\"data\":" + data, "\"data_base64\":\"" + encoded + "\"")))
                    .isEqualTo(http(structured));
        }

        @Test
        void mayCarryExtensionsAndItsTrace() {
            String trace = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01";
            String event = EventJson.instalment("l-1", "e-1", 1, "300")
                    .replace("\"id\"", "\"branch\":7,\"traceparent\":\"" + trace + "\",\"id\"");

            assertThat(((LoanFactTaken) http(event)).attributes().traceParent()).isEqualTo(trace);
        }

        @Test
        void asksForADateWhenItIsATick() {
            assertThat(((TickAsked) http(EventJson.tick("2026-01-31"))).date()).isEqualTo(LocalDate.of(2026, 1, 31));
        }
    }

    @Nested
    class ABadEvent {

        @Test
        void learnsAllItsProblemsAtOnce() {
            String event = """
                    {"specversion":"0.3","source":"/core","type":"duepath.instalment-scheduled.v1",\
                    "time":"2026-01-02T09:30:00Z","branch":{},\
                    "data":{"loanId":"l 1","instalment":0,"amount":"-3","currency":"CNY","color":"red"}}""";

            assertThat(pointers(http(event)))
                    .contains("/specversion", "/id", "/time", "/branch", "/data/color", "/data/dueDate")
                    .contains("/data/loanId", "/data/instalment", "/data/amount");
        }

        @Test
        void learnsWhichFieldIsUnknown() {
            String event = EventJson.instalment("l-1", "e-1", 1, "300").replace("\"dueDate\"", "\"due_date\"");

            assertThat(pointers(http(event))).containsExactlyInAnyOrder("/data/due_date", "/data/dueDate");
        }

        @Test
        void learnsWhatMakesNoSense() {
            String data = """
                    {"loanId":"l-1","repaymentId":"r-1","amount":"10.00","currency":"CNY","valueDate":"2026-01-02",\
                    "allocations":[{"instalment":1,"amount":"10.01"}]}""";

            assertThat(http(EventJson.event("repayment-received.v1", "e-1", "2026-01-02", data))
                            .problems())
                    .containsExactly(
                            new Problem("invalid-value", "/data", "allocations add up to more than the amount"));
        }

        @Test
        void learnsThatAnAmountHasTooManyDecimals() {
            assertThat(codes(http(EventJson.instalment("l-1", "e-1", 1, "300.001"))))
                    .isNotEmpty();
        }

        @Test
        void learnsThatADateIsImplausible() {
            String event = EventJson.instalment("l-1", "e-1", 1, "300").replace("2026-02-01", "0206-02-01");

            assertThat(http(event).problems())
                    .containsExactly(RejectionReason.IMPLAUSIBLE_DATE.at("/data/dueDate", PlausibleDates.RANGE));
        }

        @Test
        void learnsThatThereIsNoMoneyInItsCurrency() {
            assertThat(http(EventJson.loanRegistered("l-1", "e-1").replace("CNY", "XXX")))
                    .isInstanceOf(Rejected.class);
        }

        @Test
        void learnsThatItsTypeOrVersionIsUnknown() {
            String event = EventJson.loanRegistered("l-1", "e-1");

            assertThat(codes(http(event.replace("loan-registered.v1", "loan-registered.v9"))))
                    .containsExactly("unknown-version");
            assertThat(codes(http(event.replace("loan-registered.v1", "loan-regstered.v1"))))
                    .containsExactly("unknown-type");
            assertThat(codes(http(event.replace("loan-registered.v1", "loan-status.v1"))))
                    .containsExactly("unknown-type");
        }

        @Test
        void learnsThatItHasNoData() {
            String event = EventJson.loanRegistered("l-1", "e-1");

            assertThat(codes(http(event.replaceAll("\"data\":.*", "\"data\":null}"))))
                    .containsExactly("data-missing");
        }

        @ParameterizedTest
        @ValueSource(
                strings = {"", "{", "nonsense", "{\"id\":1}{", "{\"id\":\"a\",\"id\":\"b\"}", "{\"id\":\"\u0000\"}"})
        void isRefusedWhenItIsNoJson(String event) {
            assertThat(http(event)).isInstanceOf(Rejected.class);
        }

        @Test
        void isRefusedWhenItIsNoUtf8() {
            byte[] bytes = EventJson.loanRegistered("l-1", "e-1").getBytes(UTF_8);
            bytes[bytes.length / 2] = (byte) 0xC3;
            bytes[bytes.length / 2 + 1] = (byte) 0x28;

            assertThat(codes(intake.decide(RawMessage.structured(Door.HTTP, Door.HTTP.line(1), bytes))))
                    .containsExactly("not-json");
        }

        @ParameterizedTest
        @ValueSource(strings = {"[]", "1", "null", "\"text\""})
        void isRefusedWhenItIsNoObject(String event) {
            assertThat(codes(http(event))).containsExactly("not-a-cloud-event");
        }

        @Test
        void isRefusedWhenItNestsTooDeep() {
            assertThat(codes(http("{\"data\":" + "[".repeat(100_000)))).containsExactly("not-json");
        }

        @Test
        void neverQuotesItsValues() {
            String event =
                    EventJson.contact("c-1", "e-1", "not a number of Zhang").replace("zh-CN", "Zhang's tongue");

            assertThat(http(event).problems().toString())
                    .doesNotContain("Zhang")
                    .contains("/data/");
        }
    }

    @Nested
    class AContact {

        @Test
        void getsItsPhoneNumbersInE164() {
            CustomerFactTaken taken = (CustomerFactTaken) http(EventJson.contact("c-1", "e-1", "138 0013-8000"));

            assertThat(((CustomerContactUpdated) taken.fact()).endpoints())
                    .extracting(Endpoint::address)
                    .containsExactly("+8613800138000", "zhang@example.com");
        }

        @Test
        void isRefusedWithoutAUsableAddress() {
            String event = EventJson.contact("c-1", "e-1", "12").replace("zhang@example.com", "zhang");

            assertThat(pointers(http(event))).containsExactly("/data/endpoints/0/address", "/data/endpoints/1/address");
        }
    }

    @Nested
    class ADoor {

        @Test
        void ofKafkaTakesNoTick() {
            assertThat(codes(at(Door.INBOX, EventJson.tick("2026-01-31")))).containsExactly("tick-not-here");
            assertThat(codes(at(Door.LEGAL_EVENTS, EventJson.tick("2026-01-31"))))
                    .containsExactly("tick-not-here");
        }

        @Test
        void takesOnlyWhatItsSendersCanKnow() {
            String opened = EventJson.event("case-opened.v1", "e-1", "2026-01-02", """
                    {"loanId":"l-1","caseId":"case-1","commandId":"cmd-1","openedOn":"2026-01-02"}""");

            assertThat(at(Door.LEGAL_EVENTS, opened)).isInstanceOf(LoanFactTaken.class);
            assertThat(codes(at(Door.HTTP, opened))).containsExactly("type-not-here");
            assertThat(codes(at(Door.INBOX, opened))).containsExactly("type-not-here");
            assertThat(codes(at(Door.LEGAL_EVENTS, EventJson.loanRegistered("l-1", "e-1"))))
                    .containsExactly("type-not-here");
        }
    }

    private IntakeResult http(String event) {
        return at(Door.HTTP, event);
    }

    private IntakeResult at(Door door, String event) {
        return intake.decide(RawMessage.structured(door, door.line(1), event.getBytes(UTF_8)));
    }

    private IntakeResult binary(Map<String, String> attributes, String data) {
        return intake.decide(RawMessage.binary(Door.HTTP, Door.HTTP.line(1), attributes, data.getBytes(UTF_8)));
    }

    private static Map<String, String> attributes() {
        Map<String, String> attributes = new HashMap<>();
        attributes.put("specversion", "1.0");
        attributes.put("id", "e-1");
        attributes.put("source", EventJson.SOURCE);
        attributes.put("type", "duepath.instalment-scheduled.v1");
        attributes.put("time", "2026-01-02T00:00:00Z");
        attributes.put("datacontenttype", "application/json; charset=utf-8");
        return attributes;
    }

    private static List<String> codes(IntakeResult result) {
        return result.problems().stream().map(Problem::code).toList();
    }

    private static List<String> pointers(IntakeResult result) {
        return result.problems().stream().map(Problem::pointer).toList();
    }
}
