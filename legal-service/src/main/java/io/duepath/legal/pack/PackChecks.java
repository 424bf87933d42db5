package io.duepath.legal.pack;

import io.duepath.legal.procedure.Period;
import io.duepath.legal.procedure.ProcedurePack;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** What a schema cannot say: names that lead nowhere, names that stand twice, warnings before their period begins. */
final class PackChecks {

    private final JsonNode root;
    private final List<String> problems;

    private PackChecks(JsonNode root, List<String> problems) {
        this.root = root;
        this.problems = problems;
    }

    static void check(JsonNode root, List<String> problems) {
        var checks = new PackChecks(root, problems);
        Set<String> items = checks.ids("items");
        Set<String> rules = checks.ids("deadlines");
        if (!rules.contains(ProcedurePack.LIMITATION)) {
            problems.add("/deadlines: there is no " + ProcedurePack.LIMITATION);
        }
        checks.known(root.path("file"), items, "/file", "item");
        String unless = root.at("/dpd/unless").asString("");
        if (!unless.isEmpty() && !items.contains(unless)) {
            problems.add("/dpd/unless: no such item: " + unless);
        }
        int step = 0;
        for (JsonNode rule : root.path("steps")) {
            String place = "/steps/" + step++;
            checks.known(rule.path("file"), items, place + "/file", "item");
            checks.known(rule.path("waits"), rules, place + "/waits", "deadline");
        }
        checks.outcomes(items);
        int number = 0;
        for (JsonNode rule : root.path("deadlines")) {
            checks.warnings(rule, "/deadlines/" + number++);
        }
    }

    private void outcomes(Set<String> items) {
        Set<String> seen = new HashSet<>();
        int number = 0;
        for (JsonNode rule : root.path("outcomes")) {
            String place = "/outcomes/" + number++;
            String outcome = rule.path("outcome").asString();
            if (!seen.add(outcome)) {
                problems.add(place + "/outcome: " + outcome + " stands twice");
            }
            known(rule.path("file"), items, place + "/file", "item");
        }
    }

    private Set<String> ids(String list) {
        Set<String> ids = new HashSet<>();
        int number = 0;
        for (JsonNode entry : root.path(list)) {
            String id = entry.path("id").asString();
            if (!ids.add(id)) {
                problems.add("/" + list + "/" + number + "/id: " + id + " stands twice");
            }
            number++;
        }
        return ids;
    }

    private void known(JsonNode names, Set<String> known, String place, String what) {
        CheckedYaml.words(names).stream()
                .filter(name -> !known.contains(name))
                .forEach(name -> problems.add(place + ": no such " + what + ": " + name));
    }

    /** Compared in days of the shortest such period, so that no reading of it makes a warning senseless. */
    private void warnings(JsonNode rule, String place) {
        Period period = PackReader.period(rule.path("after").asString());
        int days = switch (period.unit()) {
            case DAY, WORKING_DAY -> period.length();
            case MONTH -> period.length() * 28;
            case YEAR -> period.length() * 365;
        };
        int least = days - rule.path("lead").asInt(0);
        if (least < 1) {
            problems.add(place + "/lead: is longer than the period");
        }
        for (JsonNode warning : rule.path("warnings")) {
            if (warning.asInt() >= least) {
                problems.add(place + "/warnings: " + warning.asInt() + " days before is before the period begins");
            }
        }
    }
}
