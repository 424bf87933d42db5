package io.duepath.local;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CommandLineTest {

    @TempDir
    Path folder;

    @Nested
    class Help {

        @Test
        void namesEveryCommand() {
            CommandRun run = CommandRun.of("--help");
            assertThat(run.code()).isZero();
            assertThat(run.out()).contains("demo", "up", "load", "generate", "policy", "backtest", "loan");
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "demo",
                    "up",
                    "load",
                    "generate",
                    "policy",
                    "policy check",
                    "policy explain",
                    "backtest",
                    "loan"
                })
        void explainsEachCommand(String command) {
            CommandRun run = CommandRun.of((command + " --help").split(" "));
            assertThat(run.code()).isZero();
            assertThat(run.out()).startsWith("Usage: duepath " + command);
        }

        @ParameterizedTest
        @ValueSource(strings = {"dmeo", "demo --loan", "load"})
        void refusesWhatItDoesNotUnderstand(String line) {
            CommandRun run = CommandRun.of(line.split(" "));
            assertThat(run.code()).isEqualTo(2);
            assertThat(run.err()).containsAnyOf("Usage: duepath", "Possible solutions: --loans");
        }
    }

    @Nested
    class Policy {

        @Test
        void explainsThePolicyThatShips() {
            CommandRun run = CommandRun.of("policy", "explain");
            assertThat(run.code()).isZero();
            assertThat(run.out()).contains("DPD_31_90", "dpd-31-call", "legal-escalate");
        }

        @Test
        void namesTheLinesOfWhatIsWrong() throws IOException {
            Path file = Files.writeString(folder.resolve("bad.yaml"), """
                    version: v1
                    effectiveFrom: 2026-01-01
                    ladder: [{bucket: DPD_1_UP, from: 1}]
                    steps:
                      - {id: a, at: {dpd: 0}, action: pigeon, template: t, expiresAfterDays: 3}
                    """);
            CommandRun run = CommandRun.of("policy", "check", file.toString());
            assertThat(run.code()).isEqualTo(1);
            assertThat(run.out()).contains("bad.yaml:5: /steps/0/action", "bad.yaml:5: /steps/0/at/dpd");
        }
    }

    @Nested
    class Backtest {

        @Test
        void writesWhatThePolicyWouldHaveDone() throws IOException {
            Path file = folder.resolve("portfolio.ndjson.gz");
            CommandRun.of("generate", "--loans", "40", "--months", "6", "--from", "2026-01-01", file.toString());
            Path out = folder.resolve("out");

            CommandRun run = CommandRun.of(
                    "backtest", "--events", file.toString(), "--as-of", "month-end", "--out", out.toString());

            assertThat(run.out()).contains(" events of 40 loans in ");
            assertThat(Files.readAllLines(out.resolve("statuses.ndjson")))
                    .hasSize(6 * 40)
                    .allMatch(line -> line.contains("\"asOf\":\"2026-0"));
            assertThat(Files.readString(out.resolve("transitions.ndjson"))).contains("\"to\":\"DPD_1_30\"");
            assertThat(Files.readString(out.resolve("commands.ndjson"))).contains("\"step\":\"pre-due-3\"");
        }

        @Test
        void saysWhatItCannotRead() {
            CommandRun run = CommandRun.of("backtest", "--events", "nowhere.ndjson", "--out", "x");
            assertThat(run.code()).isEqualTo(2);
            assertThat(run.err()).contains("nowhere.ndjson cannot be read");
        }
    }

    @Nested
    class ContactPacks {

        @Test
        void areCheckedByTheirFileLikePolicies() throws IOException {
            Path file = Files.writeString(folder.resolve("pack.yaml"), """
                    schema: contact-policy/1
                    pack: {id: own, version: 1, status: draft, overlays: default}
                    rules:
                    - {id: DP-HOURS, kind: hours, severity: policy, hours: {allow: [{span: "07:00-20:00"}], blackout: [customer_time_request]}}
                    - {id: OWN, kind: cap, severity: law, cap: {count: attempted, window: sometimes, max: 1}}
                    """);
            CommandRun run = CommandRun.of("policy", "check", file.toString());
            assertThat(run.code()).isEqualTo(1);
            assertThat(run.out()).contains("pack.yaml:5: /rules/1/cap/window").endsWith("2 problems\n");
            Files.writeString(file, Files.readString(file).lines().limit(4).collect(Collectors.joining("\n")));
            assertThat(CommandRun.of("policy", "check", file.toString()).out())
                    .contains("pack.yaml:4: /rules/0: DP-HOURS must only tighten");
        }

        @Test
        void thatShipAreKnownByTheirName() {
            assertThat(CommandRun.of("policy", "check", "cn").out()).contains("ok: contact pack cn", "is a draft");
            CommandRun run = CommandRun.of("policy", "explain", "uk");
            assertThat(run.code()).isZero();
            assertThat(run.out()).contains("UK-FREQ", "at most 3 attempted in days:7 per person");
        }
    }

    @Nested
    class Generate {

        @Test
        void writesATickBeforeTheFactsOfEachDate() throws IOException {
            Path file = folder.resolve("portfolio.ndjson");
            CommandRun run =
                    CommandRun.of("generate", "--loans", "5", "--months", "2", "--from", "2026-01-01", file.toString());
            List<String> lines = Files.readAllLines(file);
            assertThat(run.code()).isZero();
            assertThat(run.out()).contains("59 dates").contains("5 loans over 2 months from 2026-01-01, seed 42");
            assertThat(lines.get(0)).isEqualTo("""
                    {"specversion":"1.0","id":"tick/2026-01-01","source":"/cores/synthetic",\
                    "type":"duepath.business-date-advanced.v1","time":"2026-01-01T00:00:00Z",\
                    "datacontenttype":"application/json","data":{"date":"2026-01-01"}}""");
            assertThat(lines.stream().filter(line -> line.contains("business-date-advanced")))
                    .hasSize(59);
        }

        @Test
        void writesEqualBytesForEqualSeedsAndPacksThemByTheEndingOfTheName() throws IOException {
            Path plain = folder.resolve("a.ndjson");
            Path packed = folder.resolve("b.ndjson.gz");
            CommandRun.of("generate", "--loans", "20", "--months", "3", "--seed", "9", plain.toString());
            CommandRun.of("generate", "--loans", "20", "--months", "3", "--seed", "9", packed.toString());
            try (GZIPInputStream unpacked = new GZIPInputStream(Files.newInputStream(packed))) {
                assertThat(unpacked.readAllBytes()).isEqualTo(Files.readAllBytes(plain));
            }
        }
    }

    @Nested
    class Demo {

        @Test
        void refusesADirectoryThatHoldsSomething() throws IOException {
            Files.writeString(folder.resolve("something"), "");
            CommandRun run = CommandRun.of("demo", "--data", folder.toString());
            assertThat(run.code()).isEqualTo(2);
            assertThat(run.err()).contains("is not empty");
        }
    }

    /** Against a door that refuses each line with the word "bad". */
    @Nested
    class Load {

        private HttpServer door;

        @BeforeEach
        void openDoor() throws IOException {
            door = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            door.createContext("/v1/events", exchange -> {
                StringBuilder answer = new StringBuilder();
                int line = 0;
                int bad = 0;
                BufferedReader lines =
                        new BufferedReader(new InputStreamReader(exchange.getRequestBody(), StandardCharsets.UTF_8));
                for (String text = lines.readLine(); text != null; text = lines.readLine()) {
                    line++;
                    if (text.contains("bad")) {
                        bad++;
                        answer.append("{\"line\":%d,\"status\":\"rejected\",\"problems\":[{\"code\":\"not-json\"}]}\n"
                                .formatted(line));
                    }
                }
                answer.append("{\"accepted\":%d,\"rejected\":%d}\n".formatted(line - bad, bad));
                byte[] bytes = answer.toString().getBytes(StandardCharsets.UTF_8);
                exchange.sendResponseHeaders(200, bytes.length);
                exchange.getResponseBody().write(bytes);
                exchange.close();
            });
            door.start();
        }

        @AfterEach
        void closeDoor() {
            door.stop(0);
        }

        private String url() {
            return "http://127.0.0.1:" + door.getAddress().getPort();
        }

        @Test
        void countsWhatWasAccepted() throws IOException {
            Path file = Files.write(folder.resolve("good.ndjson"), Collections.nCopies(12_345, "{}"));
            CommandRun run = CommandRun.of("load", "--url", url(), file.toString());
            assertThat(run.code()).isZero();
            assertThat(run.out()).contains("12,345 lines: 12,345 accepted, 0 rejected");
        }

        @Test
        void keepsTheLineNumbersOfTheFileForWhatWasRejected() throws IOException {
            List<String> lines = new ArrayList<>(Collections.nCopies(12_000, "{}"));
            lines.set(2, "bad");
            lines.set(11_999, "bad");
            Path file = Files.write(folder.resolve("mixed.ndjson"), lines);
            Path rejects = folder.resolve("rejects.ndjson");
            CommandRun run = CommandRun.of("load", "--url", url(), "--rejects", rejects.toString(), file.toString());
            assertThat(run.code()).isEqualTo(1);
            assertThat(run.out()).contains("11,998 accepted, 2 rejected");
            assertThat(rejects).content().isEqualTo("""
                            {"line":3,"problems":[{"code":"not-json"}]}
                            {"line":12000,"problems":[{"code":"not-json"}]}
                            """);
        }

        @Test
        void failsWithoutAnyoneAtTheDoor() throws IOException {
            Path file = Files.write(folder.resolve("good.ndjson"), List.of("{}"));
            String url = url();
            door.stop(0);
            CommandRun run = CommandRun.of("load", "--url", url, "--patience", "0", file.toString());
            assertThat(run.code()).isEqualTo(2);
            assertThat(run.err()).contains("duepath: stopped after line 0: no answer from " + url);
        }

        @Test
        void saysWhatIsWrongWithAMapping() throws IOException {
            Path file = Files.writeString(folder.resolve("tape.csv"), "loan\n1\n");
            Path map = Files.writeString(folder.resolve("map.yaml"), "source: /x\nevents: []\n");
            CommandRun run = CommandRun.of("load", "--map", map.toString(), file.toString());
            assertThat(run.code()).isEqualTo(2);
            assertThat(run.err()).contains("the mapping cannot be used", "map.yaml:2: /events");
            assertThat(CommandRun.of("load", "--format", "csv", file.toString()).err())
                    .contains("csv needs a mapping");
            assertThat(CommandRun.of("load", "--format", "ndjson", "--map", map.toString(), file.toString())
                            .err())
                    .contains("a mapping is for csv");
        }

        @Test
        void failsWithoutAFile() {
            CommandRun run = CommandRun.of("load", folder.resolve("none").toString());
            assertThat(run.code()).isEqualTo(2);
            assertThat(run.err()).contains("duepath: cannot read");
        }
    }
}
