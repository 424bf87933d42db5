package io.duepath.notifier.packs;

import io.duepath.model.text.FileProblem;
import io.duepath.model.text.Findings;
import io.duepath.model.text.YamlText;
import io.duepath.notifier.gate.ContactPack;
import io.duepath.notifier.gate.Rule;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Packs that are to be used together: each read, and then compared. */
final class PackSet {

    /** What was read, by pack id, in the order of asking; and under which name. */
    private final Map<String, PackFile> files = new LinkedHashMap<>();

    private final Map<String, String> names = new LinkedHashMap<>();
    private final List<FileProblem> problems = new ArrayList<>();

    /** Adds a pack that ships, or one in a file; the pack it overlays comes before it. */
    void add(String nameOrPath) {
        if (Shipped.PACKS.contains(nameOrPath)) {
            if (!files.containsKey(nameOrPath)) {
                add(nameOrPath, Shipped.text(nameOrPath));
            }
            return;
        }
        Path path = Path.of(nameOrPath);
        String name = String.valueOf(path.getFileName());
        if (!Files.exists(path)) {
            problem(name, 0, "", "there is no such file, and no such pack ships: " + String.join(", ", Shipped.PACKS));
            return;
        }
        try {
            add(name, Files.readString(path, StandardCharsets.UTF_8));
        } catch (IOException e) {
            problem(name, 0, "", "cannot be read: " + e.getClass().getSimpleName());
        }
    }

    /** Adds a pack; {@code name} stands for the file in what is found wrong. */
    void add(String name, String content) {
        try {
            YamlText text = YamlText.parse(content);
            Findings findings = new Findings(name, text);
            PackFile file = PackReader.read(text, findings);
            problems.addAll(findings.problems());
            if (file != null) {
                join(name, file);
            }
        } catch (YamlText.Malformed e) {
            problem(name, e.line(), "", String.valueOf(e.getMessage()));
        }
    }

    List<FileProblem> problems() {
        return problems.stream().sorted().distinct().toList();
    }

    List<PackFile> files() {
        return List.copyOf(files.values());
    }

    private void join(String name, PackFile file) {
        String id = file.pack().id();
        if (files.containsKey(id)) {
            problem(name, file, "/pack/id", "pack " + id + " is there already, from " + names.get(id));
            return;
        }
        String base = file.overlays();
        if (base != null && !files.containsKey(base)) {
            if (Shipped.PACKS.contains(base)) {
                add(base);
            } else {
                problem(name, file, "/pack/overlays", "pack " + base + " is not there; name it before its overlay");
            }
        }
        for (int i = 0; i < file.pack().rules().size(); i++) {
            compare(name, file, i);
        }
        files.put(id, file);
        names.put(id, name);
    }

    /** A rule id stands in one pack only, save that an overlay may tighten the rules of the pack it names. */
    private void compare(String name, PackFile file, int index) {
        Rule rule = file.pack().rules().get(index);
        String place = "/rules/" + index;
        for (PackFile other : files.values()) {
            Optional<Rule> same = other.pack().rules().stream()
                    .filter(r -> r.id().equals(rule.id()))
                    .findFirst();
            if (same.isEmpty()) {
                continue;
            }
            if (!other.pack().id().equals(file.overlays())) {
                problem(
                        name,
                        file,
                        place + "/id",
                        rule.id() + " is a rule of pack " + other.pack().id() + " already");
            } else if (!file.supersedes() && !Tightening.tightens(same.get(), rule)) {
                problem(
                        name,
                        file,
                        place,
                        rule.id() + " must only tighten the rule of pack "
                                + other.pack().id() + "; to loosen it, name a reviewer under supersedes");
            }
        }
    }

    private void problem(String name, PackFile file, String pointer, String message) {
        problem(name, file.text().line(pointer), pointer, message);
    }

    private void problem(String name, int line, String pointer, String message) {
        problems.add(new FileProblem(name, line, pointer, message));
    }

    /** The packs that bind a collector, in the order of asking. */
    List<ContactPack> packsOf(CollectorType collector) {
        return files.values().stream()
                .filter(file -> file.applies().collectors().contains(collector))
                .map(PackFile::pack)
                .toList();
    }

    /** A pack by its id. */
    @Nullable
    ContactPack pack(String id) {
        PackFile file = files.get(id);
        return file == null ? null : file.pack();
    }
}
