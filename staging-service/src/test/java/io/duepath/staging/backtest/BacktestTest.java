package io.duepath.staging.backtest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.duepath.model.command.Action;
import io.duepath.staging.backtest.Comparison.Bill;
import io.duepath.staging.backtest.Comparison.Channel;
import io.duepath.staging.backtest.Comparison.Spent;
import io.duepath.staging.domain.BucketLadder;
import io.duepath.staging.domain.Terms;
import io.duepath.staging.domain.Tolerance;
import io.duepath.staging.engine.Staging;
import io.duepath.staging.policy.Conduct;
import io.duepath.staging.policy.Costs;
import io.duepath.staging.policy.Step;
import io.duepath.staging.policy.Step.Anchor;
import io.duepath.staging.policy.TreatmentPolicy;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a run makes of the lines of a file. */
class BacktestTest {

    private static final Currency CNY = Currency.getInstance("CNY");

    @TempDir
    Path folder;

    private final List<String> refusals = new ArrayList<>();

    private static String line(String type, String date, String data) {
        return "{\"specversion\":\"1.0\",\"id\":\"x\",\"source\":\"/t\",\"type\":\"duepath." + type
                + ".v1\",\"time\":\"" + date + "T00:00:00Z\",\"data\":" + data + "}";
    }

    private static String registered(String loan) {
        return line(
                "loan-registered",
                "2026-01-01",
                "{\"loanId\":\"" + loan + "\",\"customerId\":\"C-" + loan
                        + "\",\"currency\":\"CNY\",\"product\":\"car\",\"openedOn\":\"2026-01-01\"}");
    }

    private static String due(String loan, String date) {
        return line(
                "instalment-scheduled",
                "2026-01-01",
                "{\"loanId\":\"" + loan + "\",\"instalment\":1,\"dueDate\":\"" + date
                        + "\",\"amount\":\"300\",\"currency\":\"CNY\"}");
    }

    private static String day(String date) {
        return line("business-date-advanced", date, "{\"date\":\"" + date + "\"}");
    }

    private static Staging policy(@Nullable Costs costs, Action... actions) {
        List<Step> steps = new ArrayList<>();
        for (Action action : actions) {
            steps.add(new Step(action.toString(), Anchor.dpd(1), action, "t", 30, situation -> true));
        }
        return new Staging(new TreatmentPolicy(
                "v",
                LocalDate.EPOCH,
                new Terms(BucketLadder.DEFAULT, Tolerance.NONE),
                Map.of(),
                steps,
                new Conduct(null, true, 2, null, costs, Map.of()),
                "digest"));
    }

    private Backtest.Result run(Path file, Staging first, @Nullable Staging second, Checks checks) throws IOException {
        return new Backtest(file, first, second, false, checks, folder.resolve("out"), 2)
                .run(bytes -> {}, (number, why) -> refusals.add(number + ": " + why));
    }

    private Path file(String text) throws IOException {
        return Files.writeString(folder.resolve("events.ndjson"), text);
    }

    private List<String> written(String name) throws IOException {
        return Files.readAllLines(folder.resolve("out").resolve(name + ".ndjson"));
    }

    @Test
    void readsTheGoodLinesBetweenBadOnesAndNamesThose() throws IOException {
        String reversed = "{\"data\":{\"date\":\"2026-01-11\"},\"time\":\"2026-01-11T00:00:00Z\",\"type\":"
                + "\"duepath.business-date-advanced.v1\"}";
        Path events = file(String.join(
                "\n",
                day("2026-01-01"),
                registered("L1") + "\r",
                "",
                "   \t\r",
                "no json",
                line("nonsense", "2026-01-01", "{}"),
                "{\"type\":\"duepath.business-date-advanced.v1\",\"data\":{\"date\":\"2026-01-02\"}}",
                line("business-date-advanced", "2026-13-01", "{\"date\":\"2026-01-02\"}"),
                line("business-date-advanced", "2026-01-02", "{\"date\":\"2026-01-02\",\"more\":1}"),
                line("roll-complete", "2026-01-02", "{\"date\":\"2026-01-02\",\"partition\":0,\"of\":1}"),
                due("L1", "2026-01-10"),
                due("L1", "2026-01-10") + " {}",
                "[1]",
                reversed));

        Backtest.Result result = run(events, policy(null, Action.SMS), null, Checks.none());

        assertThat(result.events()).isEqualTo(4);
        assertThat(result.rejected()).isEqualTo(8);
        assertThat(result.loans()).isEqualTo(1);
        assertThat(result.lastDate()).isEqualTo("2026-01-11");
        assertThat(refusals)
                .extracting(refusal -> refusal.substring(0, refusal.indexOf(':')))
                .containsExactly("5", "6", "7", "8", "9", "10", "12", "13");
        assertThat(refusals)
                .contains(
                        "6: not an event: unknown type",
                        "7: time is missing",
                        "10: duepath.roll-complete.v1 is not read by staging",
                        "12: not an event: more than one value on the line",
                        "13: not an event: not a JSON object");
        assertThat(written("commands")).hasSize(1);
        assertThat(written("transitions")).singleElement().asString().contains("DPD_1_30", "2026-01-11");
    }

    @Test
    void readsLinesLongerThanABlockAndFilesThatArePacked() throws IOException {
        Path events = folder.resolve("events.ndjson.gz");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(events))) {
            String text = day("2026-01-01") + "\n" + " ".repeat(1_300_000) + registered("L1") + "\n"
                    + due("L1", "2026-01-01") + "\n" + day("2026-01-02");
            out.write(text.getBytes(StandardCharsets.UTF_8));
        }

        Backtest.Result result = run(events, policy(null, Action.SMS), null, Checks.none());

        assertThat(result.events()).isEqualTo(4);
        assertThat(refusals).isEmpty();
        assertThat(written("commands")).hasSize(1);
    }

    @Test
    void tellsOfTwoPoliciesWhoGetsWhatAndWhatItCosts() throws IOException {
        Path events = file(String.join(
                "\n",
                registered("L1"),
                due("L1", "2026-01-10"),
                registered("L2"),
                due("L2", "2026-01-10"),
                day("2026-01-09"),
                day("2026-01-11"),
                ""));
        Costs costs = new Costs(CNY, Map.of(Action.SMS, new BigDecimal("0.05"), Action.CALL, new BigDecimal("3")));

        Comparison comparison = run(
                        events,
                        policy(costs, Action.SMS, Action.MAIL, Action.LEGAL_ESCALATE),
                        policy(costs, Action.CALL, Action.SMS),
                        Checks.monthEnds())
                .comparison();

        assertThat(comparison.rows())
                .containsEntry(new Comparison.Row("sms", "DPD_1_30"), new Comparison.Counts(2, 0, 0))
                .containsEntry(new Comparison.Row("mail", "DPD_1_30"), new Comparison.Counts(0, 2, 0))
                .containsEntry(new Comparison.Row("call", "DPD_1_30"), new Comparison.Counts(0, 0, 2))
                .containsEntry(new Comparison.Row("legal-escalate", "DPD_1_30"), new Comparison.Counts(0, 2, 0));
        assertThat(comparison.bills())
                .containsEntry(
                        new Channel(Action.SMS, CNY),
                        new Bill(new Spent(2, new BigDecimal("0.10")), new Spent(2, new BigDecimal("0.10"))))
                .containsEntry(new Channel(Action.MAIL, CNY), new Bill(new Spent(2, BigDecimal.ZERO), Spent.NOTHING))
                .containsEntry(
                        new Channel(Action.CALL, CNY), new Bill(Spent.NOTHING, new Spent(2, new BigDecimal("6"))))
                .containsKey(new Channel(Action.LEGAL_ESCALATE, CNY));
        assertThat(written("statuses")).hasSize(2);
        assertThat(written("statuses-against")).isEmpty();
    }

    @Test
    void givesNoBillWhereNoPolicyGivesCosts() throws IOException {
        Path events = file(registered("L1") + "\n" + due("L1", "2026-01-01") + "\n" + day("2026-01-02") + "\n");

        Comparison comparison = run(events, policy(null, Action.SMS), policy(null, Action.SMS), Checks.none())
                .comparison();

        assertThat(comparison.bills()).isEmpty();
        assertThat(comparison.rows()).hasSize(1);
    }

    @Test
    void aFailureOfTheEngineIsTheFailureOfTheRun() throws IOException {
        Path events = file(registered("L1") + "\n" + due("L1", "2026-01-01") + "\n" + day("2026-01-02") + "\n");
        var broken = new Step("sms", Anchor.dpd(1), Action.SMS, "t", 5, situation -> {
            throw new IllegalStateException("broken");
        });
        Staging failing =
                new Staging(new TreatmentPolicy("v", new Terms(BucketLadder.DEFAULT, Tolerance.NONE), List.of(broken)));

        assertThatIllegalStateException()
                .isThrownBy(() -> run(events, failing, null, Checks.none()))
                .withMessage("broken");
    }
}
