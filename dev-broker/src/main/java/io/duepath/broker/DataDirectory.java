package io.duepath.broker;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.metadata.storage.Formatter;
import org.jspecify.annotations.Nullable;

/**
 * Where a broker's log lives: one broker's alone while it is open, formatted before the first use, and gone after the
 * last if it is temporary. Kafka locks its directory too, but only after its controller has opened the log in it.
 */
record DataDirectory(Path path, boolean shortLived, FileChannel lock) {

    static DataDirectory temporary() {
        try {
            return locked(Files.createTempDirectory("duepath-broker-"), true);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Opens a directory that stays, or refuses to if a broker has it open, here or in another process. */
    static DataDirectory kept(Path path) {
        try {
            return locked(Files.createDirectories(path.toAbsolutePath()), false);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static DataDirectory locked(Path path, boolean shortLived) throws IOException {
        var lock = FileChannel.open(path.resolve(".duepath-lock"), CREATE, WRITE);
        if (isTaken(lock)) {
            lock.close();
            throw new IllegalStateException("Another broker uses " + path);
        }
        return new DataDirectory(path, shortLived, lock);
    }

    private static boolean isTaken(FileChannel lock) throws IOException {
        try {
            return lock.tryLock() == null;
        } catch (OverlappingFileLockException heldInThisJvm) {
            return true;
        }
    }

    /** Makes the directory one that Kafka accepts; a directory formatted before keeps its cluster and its data. */
    void formatIfNew() {
        if (Files.exists(path.resolve("meta.properties"))) {
            return;
        }
        try (var nowhere = new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8)) {
            new Formatter()
                    .setPrintStream(nowhere)
                    .setClusterId(Uuid.randomUuid().toString())
                    .setNodeId(NodeConfig.NODE_ID)
                    .setControllerListenerName(NodeConfig.CONTROLLER)
                    .addDirectory(path.toString())
                    .run();
        } catch (Exception e) {
            throw new IllegalStateException("Kafka could not format " + path, e);
        }
    }

    /** Lets others have the directory, or removes it with all it holds if it is temporary. */
    void release() {
        try {
            lock.close();
            if (shortLived) {
                Files.walkFileTree(path, new Removal());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
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
