package io.duepath.local.mapping;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.duepath.model.wire.MessageTypes;
import io.duepath.model.wire.Schemas;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class MappingTest {

    private static final String ONE_RULE = """
            source: /tapes/test
            csv: {separator: ";", decimal: ",", thousands: ".", encoding: windows-1252}
            events:
              - type: duepath.loan-registered.v1
                id: "{Loan}/registered"
                date: {date: Opened, format: dd.MM.yyyy}
                when:
                  - {filled: Opened}
                  - {column: Kind, is: car}
                data:
                  loanId: "L-{Loan}"
                  customerId: "C-{Loan}"
                  currency: EUR
                  product: "{Kind}"
                  openedOn: {date: Opened, format: dd.MM.yyyy}
                  principal: {amount: Principal, optional: true}
                  graceDays: {integer: Grace, optional: true}
                  attributes.dealer: {text: "{Dealer}", optional: true}
                  attributes.secured: true
            """;
    private static final String HEADER = "Loan;Kind;Opened;Principal;Grace;Dealer";

    private final Table table = Mapping.read("m.yaml", ONE_RULE).table(HEADER.getBytes(UTF_8));

    @Nested
    class ATape {

        @Test
        void givesInstalmentsAndRepayments() throws IOException {
            List<String> lines = resource("tape.csv").lines().toList();
            Table tape = Mapping.read("tape.yaml", resource("tape.yaml"))
                    .table(lines.get(0).getBytes(UTF_8));
            List<JsonNode> events = new ArrayList<>();
            for (String line : lines.subList(1, lines.size())) {
                MappedRow row = tape.row(line.getBytes(UTF_8));
                assertThat(row.problems()).isEmpty();
                row.events().forEach(event -> events.add(event.json()));
            }
            assertThat(events)
                    .extracting(
                            e -> e.path("id").asString(), e -> e.path("time").asString())
                    .map(Object::toString)
                    .containsExactly(
                            "(\"T1/2026-01/due\", \"2026-01-31T00:00:00Z\")",
                            "(\"T1/2026-01/paid\", \"2026-01-31T00:00:00Z\")",
                            "(\"T1/2026-02/due\", \"2026-02-28T00:00:00Z\")",
                            "(\"T1/2026-03/due\", \"2026-03-31T00:00:00Z\")",
                            "(\"T2/2026-01/due\", \"2026-01-15T00:00:00Z\")",
                            "(\"T2/2026-01/paid\", \"2026-01-15T00:00:00Z\")");
            assertThat(events.get(2).path("data")).hasToString("""
                            {"loanId":"T1","instalment":3,"dueDate":"2026-02-28","amount":"281.09","currency":"USD"}""");
            assertThat(events.get(5).path("data").path("amount").asString()).isEqualTo("600.2");
            assertThat(events)
                    .allSatisfy(e -> assertThat(Schemas.check(
                                    MessageTypes.named(e.path("type").asString())
                                            .orElseThrow(),
                                    e.path("data")))
                            .isEmpty());
        }
    }

    @Nested
    class ARow {

        @Test
        void isReadInItsEncodingAndItsWayOfWritingNumbersAndDates() {
            MappedRow row = row("17;car;05.01.2026;12.345,60;5;M\u00fcller");
            assertThat(row.problems()).isEmpty();
            assertThat(row.events())
                    .singleElement()
                    .satisfies(e -> assertThat(e.json().path("data")).hasToString("""
                            {"loanId":"L-17","customerId":"C-17","currency":"EUR","product":"car","openedOn":"2026-01-05",\
                            "principal":"12345.6","graceDays":5,"attributes":{"dealer":"M\u00fcller","secured":true}}"""));
        }

        @Test
        void leavesOutWhatIsOptionalAndEmpty() {
            assertThat(row("17;car;05.01.2026;;;").events())
                    .singleElement()
                    .satisfies(e -> assertThat(e.json().path("data").propertyNames())
                            .containsExactly("loanId", "customerId", "currency", "product", "openedOn", "attributes"));
        }

        @Test
        void givesNothingIfItsConditionsDoNotHold() {
            assertThat(row("17;van;05.01.2026;;;")).isEqualTo(new MappedRow(List.of(), List.of()));
            assertThat(row("17;car;;;;")).isEqualTo(new MappedRow(List.of(), List.of()));
        }

        @Test
        void namesEveryColumnThatIsWrong() {
            assertThat(problems(row(";car;31.02.2026;1e3;x;")))
                    .containsExactlyInAnyOrder(
                            "column-empty Loan",
                            "column-invalid Opened",
                            "column-invalid Principal",
                            "column-invalid Grace");
            assertThat(problems(row("1;car;5.1.26;1,2,3;1.5;")))
                    .containsExactlyInAnyOrder(
                            "column-invalid Opened", "column-invalid Principal", "column-invalid Grace");
        }

        @Test
        void isRefusedAsAWholeIfItIsNoRowOfThisTable() {
            assertThat(problems(row("17;car"))).containsExactly("columns-differ null");
            assertThat(problems(row("17;\"car;05.01.2026;;;"))).containsExactly("not-csv null");
        }

        @Test
        void mustBeInTheEncodingOfItsFile() throws IOException {
            Table tape = Mapping.read("tape.yaml", resource("tape.yaml"))
                    .table("loan,month,firstMonth,dueDay,scheduled,paid,balanceBefore".getBytes(UTF_8));
            byte[] latin = "T\u00e9,2026-01,2026-01,1,1,1,1".getBytes(Charset.forName("ISO-8859-1"));
            assertThat(problems(tape.row(latin))).containsExactly("wrong-encoding loan");
        }

        private List<String> problems(MappedRow row) {
            assertThat(row.events()).isEmpty();
            return row.problems().stream().map(p -> p.code() + " " + p.column()).toList();
        }

        private MappedRow row(String line) {
            return table.row(line.getBytes(Charset.forName("windows-1252")));
        }
    }

    @Nested
    class AFileThatIsWrong {

        @Test
        void isRefusedWithEverythingThatIsWrongAndItsLine() {
            assertThatThrownBy(() -> Mapping.read("m.yaml", """
                            source: /tapes/test
                            csv: {encoding: UTF-16}
                            events:
                              - type: duepath.loan-closed.v1
                                id: "{loan"
                                date: {date: day, format: yyyy-MM}
                                data:
                                  loanId: "{loan}"
                                  onn: {date: day, format: yyyy-QQQQ}
                              - type: duepath.loan-status.v1
                                id: x
                                date: {date: day}
                                data: {loanId: x}
                            """))
                    .isInstanceOf(MappingException.class)
                    .hasMessageContaining(
                            "m.yaml:2: /csv/encoding: an encoding in which lines end as in ASCII is needed")
                    .hasMessageContaining("m.yaml:5: /events/0/id: a brace without its other half")
                    .hasMessageContaining("m.yaml:6: /events/0/date: the format has no day")
                    .hasMessageContaining("m.yaml:7: /events/0/data: duepath.loan-closed.v1 requires 'on'")
                    .hasMessageContaining("m.yaml:9: /events/0/data/onn: duepath.loan-closed.v1 has no field 'onn'")
                    .hasMessageContaining("m.yaml:9: /events/0/data/onn/format: no pattern of a date")
                    .hasMessageContaining("m.yaml:10: /events/1/type: no fact has this type");
        }

        @Test
        void isHeldAgainstTheSchemaFirst() {
            assertThatThrownBy(() -> Mapping.read("m.yaml", """
                            source: /tapes/test
                            sauce: x
                            events:
                              - {type: x, id: y, date: {date: a}, data: {b: {amount: c, of: d}}}
                            """))
                    .hasMessageContaining("m.yaml:2: /sauce")
                    .hasMessageContaining("m.yaml:4: /events/0/data/b");
            assertThatThrownBy(() -> Mapping.read("m.yaml", "a: [")).hasMessageContaining("m.yaml:1: no YAML");
        }

        @Test
        void isHeldAgainstTheHeader() {
            Mapping mapping = Mapping.read("m.yaml", ONE_RULE);
            assertThatThrownBy(() -> mapping.table("Loan;Kind;Opened;Principal;Loan".getBytes(UTF_8)))
                    .hasMessageContaining("m.yaml:5: /events/0/id: the file has two columns 'Loan'")
                    .hasMessageContaining("m.yaml:17: /events/0/data/graceDays: the file has no column 'Grace'")
                    .hasMessageContaining(
                            "m.yaml:18: /events/0/data/attributes.dealer: the file has no column 'Dealer'");
        }
    }

    static String resource(String name) throws IOException {
        try (InputStream in = MappingTest.class.getResourceAsStream(name)) {
            return new String(Objects.requireNonNull(in).readAllBytes(), UTF_8);
        }
    }
}
