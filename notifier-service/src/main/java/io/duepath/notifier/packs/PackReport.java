package io.duepath.notifier.packs;

import io.duepath.model.text.FileProblem;
import io.duepath.model.text.TextTable;
import io.duepath.model.text.YamlText;
import io.duepath.notifier.gate.ContactPack;
import io.duepath.notifier.gate.PackStatus;
import io.duepath.notifier.gate.Rule;
import io.duepath.notifier.gate.Scope;
import io.duepath.notifier.gate.Source;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What the command line says of contact packs.
 *
 * @param ok whether the pack can be used; the command's exit code follows from it
 * @param text lines that end in a line feed
 */
public record PackReport(boolean ok, String text) {

    /** Whether a file, or a name, means a contact pack; a file that is no YAML does not. */
    public static boolean isPack(Path nameOrFile) {
        if (!Files.exists(nameOrFile)) {
            return Shipped.PACKS.contains(nameOrFile.toString());
        }
        if (Files.isDirectory(nameOrFile)) {
            return false;
        }
        try {
            YamlText text = YamlText.parse(Files.readString(nameOrFile, StandardCharsets.UTF_8));
            return text.root().has("schema") || text.root().has("pack");
        } catch (IOException | YamlText.Malformed e) {
            return false;
        }
    }

    /** Everything that is wrong with a pack, a line each, also beside the pack it overlays; or that it is in order. */
    public static PackReport check(Path nameOrFile) {
        PackSet set = read(nameOrFile);
        return set.problems().isEmpty() ? new PackReport(true, summary(asked(set))) : problems(set.problems());
    }

    /** The rules of a pack as a table; or everything that is wrong with it. */
    public static PackReport explain(Path nameOrFile) {
        PackSet set = read(nameOrFile);
        if (!set.problems().isEmpty()) {
            return problems(set.problems());
        }
        PackFile file = asked(set);
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("rule", "kind", "demands", "about", "unless", "because", "source"));
        file.pack().rules().forEach(rule -> rows.add(row(rule)));
        return new PackReport(true, summary(file) + "\n" + TextTable.of(rows));
    }

    /** What start-up and the command line say of a pack that counsel has not reviewed; empty for others. */
    public static String warning(ContactPack pack) {
        return pack.status() == PackStatus.DRAFT
                ? "contact pack " + pack.id() + " version " + pack.version()
                        + " is a draft: no counsel has compared its figures with the official texts"
                : "";
    }

    private static PackSet read(Path nameOrFile) {
        PackSet set = new PackSet();
        set.add(nameOrFile.toString());
        return set;
    }

    /** The pack asked for comes last, after the one it overlays. */
    private static PackFile asked(PackSet set) {
        List<PackFile> files = set.files();
        return files.get(files.size() - 1);
    }

    private static PackReport problems(List<FileProblem> problems) {
        int count = problems.size();
        String lines = problems.stream().map(problem -> problem + "\n").collect(Collectors.joining());
        return new PackReport(false, lines + count + (count == 1 ? " problem\n" : " problems\n"));
    }

    private static String summary(PackFile file) {
        ContactPack pack = file.pack();
        StringBuilder text = new StringBuilder("ok: contact pack ").append(pack.id());
        text.append(" version ").append(pack.version());
        if (pack.from() != null) {
            text.append(", in force from ").append(pack.from());
        }
        if (pack.to() != null) {
            text.append(", until ").append(pack.to());
        }
        text.append(", ").append(pack.rules().size()).append(" rules");
        if (file.overlays() != null) {
            text.append(file.supersedes() ? ", supersedes rules of " : ", tightens ")
                    .append(file.overlays());
        }
        text.append('\n');
        if (!file.applies().equals(AppliesIf.ALWAYS)) {
            text.append("for collectors: ")
                    .append(names(file.applies().collectors()))
                    .append('\n');
        }
        return warning(pack).isEmpty()
                ? text.toString()
                : text.append(warning(pack)).append('\n').toString();
    }

    private static List<String> row(Rule rule) {
        Source source = rule.source();
        return List.of(
                rule.id(),
                rule.kind().spelling(),
                Wording.of(rule.kind()),
                about(rule.scope()),
                rule.unless().isEmpty() ? "-" : String.join(", ", rule.unless()),
                rule.severity().toString(),
                source == null ? "-" : source.cite() + " (" + source.confidence() + ")");
    }

    private static String about(Scope scope) {
        List<String> parts = new ArrayList<>();
        for (Set<?> part : List.of(scope.media(), scope.roles(), scope.stages())) {
            if (!part.isEmpty()) {
                parts.add(names(part));
            }
        }
        return parts.isEmpty() ? "all" : String.join("; ", parts);
    }

    private static String names(Set<?> values) {
        return values.stream().map(String::valueOf).sorted().collect(Collectors.joining(", "));
    }
}
