package io.duepath.local.meter;

import static org.assertj.core.api.Assertions.assertThat;

import io.duepath.local.pipeline.LocalPipeline;
import io.duepath.local.pipeline.LocalService;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/** What one service shows Prometheus. */
record Scrape(Map<String, String> types, List<Sample> samples) {

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final String TYPE = "# TYPE ";

    static Map<LocalService, Scrape> all(LocalPipeline pipeline) {
        Map<LocalService, Scrape> all = new EnumMap<>(LocalService.class);
        for (LocalService service : LocalService.values()) {
            all.put(service, parse(text(pipeline.management(service))));
        }
        return all;
    }

    static Scrape of(LocalPipeline pipeline, LocalService service) {
        return parse(text(pipeline.management(service)));
    }

    private static String text(URI management) {
        URI uri = management.resolve("/actuator/prometheus");
        try {
            HttpResponse<String> answer = HTTP.send(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofString());
            assertThat(answer.statusCode()).isEqualTo(200);
            return answer.body();
        } catch (IOException e) {
            throw new AssertionError("no answer from " + uri, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted", e);
        }
    }

    static Scrape parse(String text) {
        Map<String, String> types = new TreeMap<>();
        text.lines()
                .filter(line -> line.startsWith(TYPE))
                .map(line -> line.substring(TYPE.length()).split(" ", 2))
                .forEach(nameAndType -> types.put(nameAndType[0], nameAndType[1]));
        List<Sample> samples = text.lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(Sample::parse)
                .toList();
        return new Scrape(types, samples);
    }

    /** The samples of a meter; those of a histogram have suffixes. */
    Stream<Sample> of(String meter) {
        Set<String> names = new HashSet<>(List.of(meter));
        if ("histogram".equals(types.get(meter))) {
            names.addAll(List.of(meter + "_bucket", meter + "_count", meter + "_sum"));
        }
        return samples.stream().filter(sample -> names.contains(sample.name()));
    }

    Set<String> names() {
        Set<String> names = new HashSet<>(types.keySet());
        samples.forEach(sample -> names.add(sample.name()));
        return names;
    }

    /** The sum of all samples of this name that have these labels. */
    double sum(String name, Map<String, String> labels) {
        return samples.stream()
                .filter(sample -> sample.name().equals(name) && sample.has(labels))
                .mapToDouble(Sample::value)
                .sum();
    }

    double sum(String name) {
        return sum(name, Map.of());
    }
}
