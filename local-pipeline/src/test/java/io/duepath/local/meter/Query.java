package io.duepath.local.meter;

import io.duepath.model.text.YamlText;
import io.duepath.model.wire.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** One expression of a board or a rule, and where it stands. */
record Query(String place, String expression) {

    static final Path OPS = Path.of("../ops");
    static final Path RULES = OPS.resolve("prometheus/rules");
    static final Path BOARDS = OPS.resolve("grafana/boards");

    private static final Pattern STRINGS_AND_MATCHERS = Pattern.compile("\"[^\"]*\"|\\{[^}]*}");
    private static final Pattern LABEL_LISTS =
            Pattern.compile("\\b(by|on|without|ignoring|group_left|group_right)\\s*\\([^)]*\\)");
    private static final Pattern NAME = Pattern.compile("(?<![\\w:.])([a-zA-Z_:][a-zA-Z0-9_:]*)(?!\\s*\\(|[\\w:])");
    private static final Set<String> WORDS = Set.of("and", "or", "unless", "bool", "offset");

    /** Every query of every panel and variable. */
    static List<Query> ofBoards() throws IOException {
        List<Query> all = new ArrayList<>();
        for (Path file : files(BOARDS, ".json")) {
            JsonNode board = Json.mapper().readTree(Files.readString(file));
            for (JsonNode panel : board.path("panels")) {
                for (JsonNode target : panel.path("targets")) {
                    String place =
                            file.getFileName() + ": " + panel.path("title").asString();
                    all.add(new Query(place, plain(target.path("expr").asString())));
                }
            }
        }
        return all;
    }

    /** Every expression of every rule. */
    static List<Query> ofRules() throws Exception {
        List<Query> all = new ArrayList<>();
        for (Path file : files(RULES, ".yml")) {
            for (JsonNode rule : rules(file)) {
                String name = rule.path("alert").asString(rule.path("record").asString(""));
                all.add(new Query(
                        file.getFileName() + ": " + name, rule.path("expr").asString()));
            }
        }
        return all;
    }

    static List<JsonNode> rules(Path file) throws Exception {
        return YamlText.parse(Files.readString(file))
                .root()
                .path("groups")
                .valueStream()
                .flatMap(group -> group.path("rules").valueStream())
                .toList();
    }

    static List<Path> files(Path folder, String suffix) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(suffix))
                    .sorted()
                    .toList();
        }
    }

    /** What Grafana puts in place of its variables, in a form that any parser reads. */
    private static String plain(String expression) {
        return expression
                .replace("$__rate_interval", "5m")
                .replace("$__range", "1h")
                .replaceAll("\\$\\{?currency}?", ".*");
    }

    /** The metrics it asks for. */
    Set<String> metrics() {
        String bare = STRINGS_AND_MATCHERS.matcher(expression).replaceAll("");
        bare = LABEL_LISTS.matcher(bare).replaceAll("");
        Set<String> names = new TreeSet<>();
        Matcher name = NAME.matcher(bare);
        while (name.find()) {
            if (!WORDS.contains(name.group(1))) {
                names.add(name.group(1));
            }
        }
        return names;
    }
}
