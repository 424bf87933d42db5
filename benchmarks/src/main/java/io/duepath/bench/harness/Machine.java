package io.duepath.bench.harness;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.apache.kafka.common.utils.AppInfoParser;

/** What figures were measured on, and how busy it was. */
final class Machine {

    private Machine() {}

    static Map<String, String> facts() {
        Map<String, String> facts = new LinkedHashMap<>();
        Runtime runtime = Runtime.getRuntime();
        String version = Machine.class.getPackage().getImplementationVersion();
        facts.put("duepath", Objects.requireNonNullElse(version, "(not packaged)"));
        facts.put("kafka", AppInfoParser.getVersion());
        facts.put("java", System.getProperty("java.vm.name") + " " + Runtime.version());
        facts.put(
                "os",
                System.getProperty("os.name") + " " + System.getProperty("os.version") + " "
                        + System.getProperty("os.arch"));
        facts.put("cpu", first("/proc/cpuinfo", "model name"));
        facts.put("cores", Integer.toString(runtime.availableProcessors()));
        facts.put("memory", first("/proc/meminfo", "MemTotal"));
        facts.put("heap of this JVM", (runtime.maxMemory() >> 20) + " MiB");
        return facts;
    }

    /** The load averages as the system says them. */
    static String load() {
        return line("/proc/loadavg");
    }

    /** Ticks that the host took away since it started, all cores together. */
    static String steal() {
        String[] parts = first("/proc/stat", "cpu ").split(" +", -1);
        return parts.length > 7 ? parts[7] : "unknown";
    }

    private static String line(String file) {
        try {
            return Files.readString(Path.of(file)).strip();
        } catch (IOException e) {
            return "unknown";
        }
    }

    private static String first(String file, String start) {
        return line(file)
                .lines()
                .filter(l -> l.startsWith(start))
                .findFirst()
                .map(l -> l.substring(start.length()).replaceFirst("^[\\s:]+", ""))
                .orElse("unknown");
    }
}
