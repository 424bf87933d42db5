package io.duepath.staging.rules;

import io.duepath.model.text.FileProblem;
import io.duepath.staging.policy.PolicyBook;
import io.duepath.staging.policy.TreatmentPolicy;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** Loads treatment policies from files: one version a file, checked as a whole, with all that is wrong at once. */
public final class Policies {

    private static final String STANDARD = "default-1.yaml";

    private Policies() {}

    /** What was read: versions by date, and everything that is wrong, by place. */
    public record Reading(List<TreatmentPolicy> versions, List<FileProblem> problems) {
        public Reading {
            versions = List.copyOf(versions);
            problems = List.copyOf(problems);
        }

        /** Whether the versions can be used. */
        public boolean isSound() {
            return problems.isEmpty();
        }

        /**
         * The versions as a book.
         *
         * @throws PolicyException if anything is wrong with them
         */
        public PolicyBook book() {
            if (!isSound()) {
                throw new PolicyException(problems);
            }
            return new PolicyBook(versions);
        }
    }

    /** The policy that ships: a reminder before due, gentle words early, calls and visits later, legal from day 91. */
    public static TreatmentPolicy standard() {
        return Standard.POLICY;
    }

    /**
     * Loads a file, or all {@code *.yaml} and {@code *.yml} files of a folder.
     *
     * @throws PolicyException if anything is wrong with any of them
     */
    public static PolicyBook load(Path fileOrFolder) {
        return read(fileOrFolder).book();
    }

    /** Reads a file, or all {@code *.yaml} and {@code *.yml} files of a folder. */
    public static Reading read(Path fileOrFolder) {
        List<PolicyFile> files = new ArrayList<>();
        try {
            for (Path file : files(fileOrFolder)) {
                files.add(PolicyFile.read(
                        String.valueOf(file.getFileName()), Files.readString(file, StandardCharsets.UTF_8)));
            }
        } catch (IOException e) {
            return unreadable(fileOrFolder, "cannot be read: " + e.getClass().getSimpleName());
        }
        return files.isEmpty() ? unreadable(fileOrFolder, "holds no policy file") : PolicyFile.together(files);
    }

    /** Reads one version from a text; {@code name} stands for the file in what is found wrong. */
    public static Reading parse(String name, String text) {
        return PolicyFile.together(List.of(PolicyFile.read(name, text)));
    }

    private static List<Path> files(Path fileOrFolder) throws IOException {
        if (!Files.isDirectory(fileOrFolder)) {
            return List.of(fileOrFolder);
        }
        try (Stream<Path> entries = Files.list(fileOrFolder)) {
            return entries.filter(
                            p -> p.toString().endsWith(".yaml") || p.toString().endsWith(".yml"))
                    .sorted()
                    .toList();
        }
    }

    private static Reading unreadable(Path path, String why) {
        return new Reading(List.of(), List.of(new FileProblem(String.valueOf(path.getFileName()), 0, "", why)));
    }

    private static final class Standard {
        private static final TreatmentPolicy POLICY = load();

        private static TreatmentPolicy load() {
            try (InputStream in = Policies.class.getResourceAsStream(STANDARD)) {
                byte[] bytes = Objects.requireNonNull(in, "the policy that ships is missing")
                        .readAllBytes();
                return parse(STANDARD, new String(bytes, StandardCharsets.UTF_8))
                        .book()
                        .versions()
                        .get(0);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
