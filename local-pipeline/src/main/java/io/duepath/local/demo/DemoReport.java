package io.duepath.local.demo;

import io.duepath.local.demo.Tally.Row;
import io.duepath.local.play.StepPlayer;
import java.io.PrintWriter;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.JsonNode;

/** Prints the figures of a played portfolio. Everything but the lines that start with "Time" is equal for equal seeds. */
final class DemoReport {

    private static final int BAR = 30;

    private final PrintWriter out;

    DemoReport(PrintWriter out) {
        this.out = out;
    }

    /** Loans and arrears by bucket, with a bar for the share of loans. */
    void ageing(JsonNode ageing) {
        heading("Ageing as of " + ageing.path("asOf").asString("?"));
        List<JsonNode> rows = new ArrayList<>();
        ageing.path("rows").forEach(rows::add);
        long all = rows.stream().mapToLong(row -> row.path("loans").asLong(0)).sum();
        line("%-14s %9s %8s %20s", "bucket", "loans", "share", "arrears");
        for (JsonNode row : rows) {
            long loans = row.path("loans").asLong(0);
            double share = all == 0 ? 0 : (double) loans / all;
            line(
                    "%-14s %,9d %7.1f%% %,16.2f %s  %s",
                    row.path("bucket").asString(""),
                    loans,
                    100 * share,
                    new BigDecimal(row.path("arrears").asString("0")),
                    row.path("currency").asString(""),
                    bar(share));
        }
    }

    /** What flowed: facts in, messages out. */
    void flow(StepPlayer player, Flow flow) {
        heading("Flow");
        line("%-34s %,12d", "accepted by ingest, ticks included", player.accepted());
        line("%-34s %,12d", "rejected by ingest", player.rejected());
        player.firstProblem().ifPresent(problem -> line("  the first: %s", problem));
        rows(flow.topics().rows(), 34);
    }

    /** Moves between buckets. */
    void moves(Flow flow) {
        heading("Moves between buckets");
        rows(flow.moves().rows(), 34);
    }

    /** Contacts made, and how each command ended. */
    void contacts(Flow flow) {
        heading("Contacts by channel and template");
        rows(flow.contacts().rows(), 34);
        heading("Commands by end");
        rows(flow.ends().rows(), 34);
        heading("Of them put off by the gate to another day");
        rows(flow.putOff().rows(), 34);
    }

    /** Legal cases by state; states without a case are left out. */
    void cases(JsonNode summary) {
        heading("Legal cases by state");
        List<Row> rows = new ArrayList<>();
        summary.path("states")
                .properties()
                .forEach(state ->
                        rows.add(new Row(state.getKey(), state.getValue().asLong(0))));
        rows.removeIf(row -> row.count() == 0);
        rows.sort((a, b) -> a.name().compareTo(b.name()));
        rows(rows, 34);
    }

    /** How long it took, and what that is a second. */
    void time(Duration elapsed, long in, long messages) {
        double seconds = Math.max(0.001, elapsed.toMillis() / 1000.0);
        out.println();
        out.printf(
                Locale.ROOT,
                "Time %.1f s: %,.0f facts in and %,.0f messages out a second, day by day with a wait after each step%n",
                seconds,
                in / seconds,
                messages / seconds);
    }

    void heading(String text) {
        out.println();
        out.println(text);
    }

    private void rows(List<Row> rows, int width) {
        if (rows.isEmpty()) {
            line("none");
        }
        for (Row row : rows) {
            line("%-" + width + "s %,12d", row.name(), row.count());
        }
    }

    private void line(String format, Object... values) {
        out.println("  " + String.format(Locale.ROOT, format, values).stripTrailing());
    }

    private static String bar(double share) {
        int blocks = (int) Math.round(share * BAR);
        return "█".repeat(share > 0 ? Math.max(1, blocks) : 0);
    }
}
