package io.duepath.bench.harness;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Results as a table that also stands in Markdown. */
final class Table {

    private Table() {}

    static List<String> lines(Result result) {
        String metric = result.group().metric().name();
        List<String> others =
                result.metrics().stream().filter(m -> !m.equals(metric)).toList();
        List<List<String>> rows = new ArrayList<>();
        List<String> head = new ArrayList<>(List.of("variant", metric + ", median", "min", "max", "ratio"));
        head.addAll(others);
        rows.add(head);
        for (String variant : result.variants()) {
            Sample sample = result.sample(variant, metric);
            List<String> row = new ArrayList<>();
            row.add(variant);
            row.add(number(sample.median()));
            row.add(number(sample.min()));
            row.add(number(sample.max()));
            row.add(ratio(result.ratio(variant)));
            others.forEach(m -> row.add(number(result.sample(variant, m).median())));
            rows.add(row);
        }
        return drawn(rows);
    }

    private static List<String> drawn(List<List<String>> rows) {
        int[] widths = new int[rows.get(0).size()];
        for (List<String> row : rows) {
            for (int i = 0; i < widths.length; i++) {
                widths[i] = Math.max(widths[i], row.get(i).length());
            }
        }
        List<String> lines = new ArrayList<>();
        for (List<String> row : rows) {
            StringBuilder line = new StringBuilder("|");
            for (int i = 0; i < widths.length; i++) {
                String pad = " ".repeat(widths[i] - row.get(i).length());
                line.append(' ')
                        .append(i == 0 ? row.get(i) + pad : pad + row.get(i))
                        .append(" |");
            }
            lines.add(line.toString());
            if (lines.size() == 1) {
                lines.add(rule(widths));
            }
        }
        return lines;
    }

    private static String rule(int[] widths) {
        StringBuilder line = new StringBuilder("|");
        for (int i = 0; i < widths.length; i++) {
            line.append(i == 0 ? "-".repeat(widths[i] + 2) : "-".repeat(widths[i] + 1) + ":")
                    .append('|');
        }
        return line.toString();
    }

    /** With three digits that say something, or all before the point. */
    static String number(double value) {
        if (Double.isNaN(value)) {
            return "";
        }
        double size = Math.abs(value);
        String form = size >= 100 || size == 0 ? "%,.0f" : size >= 10 ? "%.1f" : size >= 1 ? "%.2f" : "%.4f";
        return String.format(Locale.ROOT, form, value);
    }

    private static String ratio(double value) {
        return Double.isNaN(value) ? "" : String.format(Locale.ROOT, value >= 10 ? "%.1f" : "%.3f", value);
    }
}
