package io.duepath.local.meter;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** {@code docs/metrics.md}: under the heading of each service, a table of its meters. */
record MeterCatalogue(List<CatalogueRow> rows) {

    static MeterCatalogue read() {
        List<CatalogueRow> rows = new ArrayList<>();
        String service = "";
        try {
            for (String line : Files.readAllLines(Path.of("../docs/metrics.md"))) {
                if (line.startsWith("## ")) {
                    service = line.substring(3).toLowerCase(Locale.ROOT);
                } else if (line.startsWith("| `duepath_")) {
                    rows.add(CatalogueRow.parse(service, line));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new MeterCatalogue(List.copyOf(rows));
    }

    /** What is wrong between a service's rows and what it shows, a line each. */
    List<String> problems(String service, Scrape scrape) {
        List<String> problems = new ArrayList<>();
        List<CatalogueRow> mine =
                rows.stream().filter(row -> row.service().equals(service)).toList();
        scrape.types().forEach((name, type) -> {
            if (name.startsWith("duepath_") && find(mine, name).isEmpty()) {
                problems.add(name + " is not in the catalogue");
            }
        });
        mine.forEach(row -> problems.addAll(problems(row, scrape)));
        return problems;
    }

    /** A histogram of Micrometer comes with a gauge of its maximum. */
    private static Optional<CatalogueRow> find(List<CatalogueRow> rows, String name) {
        return rows.stream()
                .filter(row ->
                        row.name().equals(name) || (row.type().equals("histogram") && name.equals(row.name() + "_max")))
                .findFirst();
    }

    private static List<String> problems(CatalogueRow row, Scrape scrape) {
        List<String> problems = new ArrayList<>();
        String type = scrape.types().get(row.name());
        if (!row.type().equals(type)) {
            return List.of(row.name() + " should be a " + row.type() + ", is " + type);
        }
        List<Sample> samples = scrape.of(row.name()).toList();
        for (Sample sample : samples) {
            var labels = new TreeMap<>(sample.labels());
            labels.remove("le");
            if (!labels.keySet().equals(row.tags().keySet())) {
                problems.add(sample + " should have the tags " + row.tags().keySet());
            } else {
                labels.forEach((tag, value) -> {
                    if (!bound(row, tag).allows(value)) {
                        problems.add(sample + ": " + tag + " is out of bounds");
                    }
                });
            }
        }
        row.tags()
                .forEach((tag, bound) -> bound.words().stream()
                        .filter(word -> samples.stream().noneMatch(s -> s.has(Map.of(tag, word))))
                        .forEach(word -> problems.add(row.name() + " never shows " + tag + "=" + word)));
        return problems;
    }

    private static CatalogueRow.Bound bound(CatalogueRow row, String tag) {
        CatalogueRow.Bound bound = row.tags().get(tag);
        if (bound == null) {
            throw new IllegalStateException(tag);
        }
        return bound;
    }
}
