package io.duepath.local.deploy;

import io.duepath.model.wire.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import tools.jackson.databind.JsonNode;

/** The files by which DuePath is deployed, read from the root of the repository. */
final class DeployedFiles {

    private static final Path ROOT = Path.of("..");
    private static final Pattern ENV = Pattern.compile("([A-Z_]+)=(\\S+)");
    private static final Pattern DEFAULT = Pattern.compile("\\$\\{[A-Z_]+:-([^}]*)}");

    private DeployedFiles() {}

    static JsonNode compose() {
        return yaml("docker-compose.yml");
    }

    /** A file with its anchors resolved. */
    static JsonNode yaml(String file) {
        Object content = new Yaml(new SafeConstructor(new LoaderOptions())).load(text(file));
        return Json.mapper().valueToTree(content);
    }

    static String text(String file) {
        try {
            return Files.readString(path(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Path path(String file) {
        return ROOT.resolve(file);
    }

    /** What the image tells its service, by its ENV line. */
    static Map<String, String> imageEnvironment() {
        String line =
                text("Dockerfile").lines().filter(l -> l.startsWith("ENV ")).collect(Collectors.joining(" "));
        Map<String, String> variables = new TreeMap<>();
        for (Matcher m = ENV.matcher(line); m.find(); ) {
            variables.put(m.group(1), m.group(2));
        }
        return variables;
    }

    /** What a container is told; variables have their defaults. */
    static Map<String, String> environment(JsonNode service) {
        Map<String, String> variables = new TreeMap<>();
        service.path("environment")
                .properties()
                .forEach(entry -> variables.put(
                        entry.getKey(),
                        DEFAULT.matcher(entry.getValue().asString()).replaceAll("$1")));
        return variables;
    }

    /** The texts of a list. */
    static List<String> texts(JsonNode list) {
        return list.valueStream().map(JsonNode::asString).toList();
    }
}
