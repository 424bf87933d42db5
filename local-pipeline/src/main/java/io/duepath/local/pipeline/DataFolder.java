package io.duepath.local.pipeline;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import org.jspecify.annotations.Nullable;

/** Where a pipeline keeps its log, its topics, its tables, its stores and its key; a temporary one removes itself. */
record DataFolder(Path root, boolean temporary) {

    static DataFolder open(@Nullable Path wanted) {
        try {
            if (wanted == null) {
                return new DataFolder(Files.createTempDirectory("duepath-"), true);
            }
            return new DataFolder(Files.createDirectories(wanted.toAbsolutePath()), false);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Path kafka() {
        return root.resolve("kafka");
    }

    Path postgres() {
        return root.resolve("postgres");
    }

    Path stores(LocalService service) {
        return root.resolve("stores").resolve(service.title());
    }

    Path keyset() {
        return root.resolve("keyset.json");
    }

    Path log() {
        return root.resolve("duepath.log");
    }

    /** Removes it if it is temporary. */
    void leave() {
        if (!temporary) {
            return;
        }
        try {
            Files.walkFileTree(root, new Removal());
        } catch (IOException e) {
            throw new UncheckedIOException("could not remove " + root, e);
        }
    }

    private static final class Removal extends SimpleFileVisitor<Path> {
        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
            Files.deleteIfExists(file);
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException trouble) throws IOException {
            if (trouble != null) {
                throw trouble;
            }
            Files.deleteIfExists(folder);
            return FileVisitResult.CONTINUE;
        }
    }
}
