package io.duepath.local.mapping;

import io.duepath.model.text.FileProblem;
import io.duepath.model.text.Findings;
import io.duepath.model.text.YamlText;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** A mapping file, read and found right: which events the rows of a CSV file give. */
public final class Mapping {

    private final String name;
    private final YamlText text;
    private final CsvForm form;
    private final List<EventRule> rules;

    Mapping(String name, YamlText text, CsvForm form, List<EventRule> rules) {
        this.name = name;
        this.text = text;
        this.form = form;
        this.rules = List.copyOf(rules);
    }

    /**
     * Reads a mapping.
     *
     * @param name names the file in problems
     * @throws MappingException with everything that is wrong
     */
    public static Mapping read(String name, String content) {
        try {
            YamlText text = YamlText.parse(content);
            Findings findings = new Findings(name, text);
            Mapping mapping = MappingReader.read(name, text, findings);
            if (mapping == null) {
                throw new MappingException(findings.problems());
            }
            return mapping;
        } catch (YamlText.Malformed e) {
            throw new MappingException(List.of(new FileProblem(name, e.line(), "", String.valueOf(e.getMessage()))));
        }
    }

    /**
     * The file with this header.
     *
     * @throws MappingException if the header is none, or lacks columns that the mapping names
     */
    public Table table(byte[] header) {
        List<String> names = form.cells(form.text(header)).orElse(List.of());
        Map<String, Integer> columns = new HashMap<>();
        Set<String> twice = new TreeSet<>();
        for (int i = 0; i < names.size(); i++) {
            if (columns.putIfAbsent(names.get(i).strip(), i) != null) {
                twice.add(names.get(i).strip());
            }
        }
        List<FileProblem> problems = new ArrayList<>(missing(columns, twice));
        if (!problems.isEmpty()) {
            throw new MappingException(problems);
        }
        return new Table(form, rules, columns, names.size());
    }

    private Set<FileProblem> missing(Map<String, Integer> columns, Set<String> twice) {
        Set<FileProblem> problems = new LinkedHashSet<>();
        for (int i = 0; i < rules.size(); i++) {
            String rule = "/events/" + i;
            rules.get(i).columns().forEach((place, used) -> {
                String pointer = rule + place;
                for (String column : used) {
                    if (!columns.containsKey(column)) {
                        problems.add(problem(pointer, "the file has no column '" + column + "'"));
                    } else if (twice.contains(column)) {
                        problems.add(problem(pointer, "the file has two columns '" + column + "'"));
                    }
                }
            });
        }
        return problems;
    }

    private FileProblem problem(String pointer, String message) {
        return new FileProblem(name, text.line(pointer), pointer, message);
    }
}
