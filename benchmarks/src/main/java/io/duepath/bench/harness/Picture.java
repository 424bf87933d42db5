package io.duepath.bench.harness;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/**
 * Bars of the medians with whiskers from least to most, as SVG. Drawn by hand: the charting libraries draw through AWT,
 * which wants fonts that a bare machine does not have.
 */
final class Picture {

    private static final int WIDTH = 860;
    private static final int LEFT = 290;
    private static final int RIGHT = 130;
    private static final int ROW = 26;
    private static final int HEAD = 44;
    /** From here on the least bar would be too short to see. */
    private static final double WIDE = 50;

    private final StringBuilder svg = new StringBuilder();
    private int y;

    private Picture() {}

    static void write(Path file, String title, List<Result> results) throws IOException {
        Files.writeString(file, new Picture().draw(title, results));
    }

    private String draw(String title, List<Result> results) {
        y = 34;
        text(16, 24, "start", "bold 16px", title);
        results.forEach(this::group);
        return "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"" + WIDTH + "\" height=\"" + (y + 12)
                + "\" font-family=\"sans-serif\">\n<rect width=\"100%\" height=\"100%\" fill=\"white\"/>\n" + svg
                + "</svg>\n";
    }

    private void group(Result result) {
        String metric = result.group().metric().name();
        double most = 0;
        double least = Double.MAX_VALUE;
        for (String variant : result.variants()) {
            most = Math.max(most, result.sample(variant, metric).max());
            least = Math.min(least, result.sample(variant, metric).min());
        }
        boolean logarithmic = least > 0 && most / least > WIDE;
        Scale scale = new Scale(logarithmic ? least / 3 : 0, most, logarithmic);
        String note = metric
                + (logarithmic ? ", logarithmic" : "")
                + (result.group().metric().moreIsBetter() ? ", longer is better" : ", shorter is better");
        text(16, y + 22, "start", "bold 13px", result.group().title() + " (" + note + ")");
        y += HEAD - 12;
        for (String variant : result.variants()) {
            bar(result, variant, result.sample(variant, metric), scale);
        }
        y += 12;
    }

    private record Scale(double from, double to, boolean logarithmic) {
        double x(double value) {
            double part = logarithmic ? Math.log(value / from) / Math.log(to / from) : value / Math.max(to, 1e-12);
            return LEFT + Math.max(0, part) * (WIDTH - LEFT - RIGHT);
        }
    }

    private void bar(Result result, String variant, Sample sample, Scale scale) {
        if (Double.isNaN(sample.median())) {
            return;
        }
        boolean baseline = variant.equals(result.group().baseline());
        double end = scale.x(sample.median());
        text(LEFT - 8, y + 17, "end", "12px", variant);
        add(
                "<rect x=\"%d\" y=\"%d\" width=\"%.1f\" height=\"%d\" fill=\"%s\"/>",
                LEFT, y + 4, Math.max(1, end - LEFT), ROW - 8, baseline ? "#8899aa" : "#2a6fbb");
        double min = scale.x(sample.min());
        double max = scale.x(sample.max());
        int middle = y + ROW / 2;
        add(
                "<path d=\"M%.1f %d H%.1f M%.1f %d v8 M%.1f %d v8\" stroke=\"#222\"/>",
                min, middle, max, min, middle - 4, max, middle - 4);
        text((int) Math.max(end, max) + 6, y + 17, "start", "12px", Table.number(sample.median()));
        y += ROW;
    }

    private void text(int x, int at, String anchor, String font, String words) {
        String escaped = words.replace("&", "&amp;").replace("<", "&lt;");
        boolean bold = font.startsWith("bold ");
        add(
                "<text x=\"%d\" y=\"%d\" text-anchor=\"%s\" font-size=\"%s\"%s>%s</text>",
                x, at, anchor, font.replace("bold ", ""), bold ? " font-weight=\"bold\"" : "", escaped);
    }

    private void add(String form, Object... parts) {
        svg.append(String.format(Locale.ROOT, form, parts)).append('\n');
    }
}
