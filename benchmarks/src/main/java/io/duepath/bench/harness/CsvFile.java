package io.duepath.bench.harness;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Every single measurement and count, one a line. */
final class CsvFile {

    private CsvFile() {}

    static void write(Path file, List<Result> results) throws IOException {
        List<String> lines = new ArrayList<>();
        lines.add("group,variant,round,kind,name,value");
        for (Result result : results) {
            for (String variant : result.variants()) {
                List<Trial> trials = result.of(variant);
                for (int i = 0; i < trials.size(); i++) {
                    String start = quoted(result.group().title()) + "," + quoted(variant) + "," + (i + 1);
                    for (Map.Entry<String, Double> value :
                            trials.get(i).values().entrySet()) {
                        lines.add(start + ",value," + quoted(value.getKey()) + "," + value.getValue());
                    }
                    for (Map.Entry<String, Long> count : trials.get(i).counts().entrySet()) {
                        lines.add(start + ",count," + quoted(count.getKey()) + "," + count.getValue());
                    }
                }
            }
        }
        Files.write(file, lines);
    }

    private static String quoted(String text) {
        return "\"" + text.replace("\"", "\"\"") + "\"";
    }
}
