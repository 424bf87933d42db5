package io.duepath.local;

import io.duepath.model.privacy.AddressCipher;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Makes and rotates the keyset that closes names and addresses. Shows nothing of it. */
@Command(
        name = "keyset",
        synopsisSubcommandLabel = "COMMAND",
        mixinStandardHelpOptions = true,
        description = {
            "Makes or rotates the keyset for personal data, a Tink JSON keyset (AES-256-GCM).",
            "After a rotation restart notifier first, then ingest: who reads must know a key before it is used."
        })
final class KeysetCommand {

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Command(name = "new", mixinStandardHelpOptions = true, description = "Writes a keyset with one key to a new file.")
    int create(@Parameters(paramLabel = "FILE", description = "A file that is not there yet.") Path file)
            throws IOException {
        if (Files.exists(file)) {
            throw new FailedCommand(file + " is there already; without its keys what they closed stays closed");
        }
        write(file, AddressCipher.newKeyset());
        return told(file + ": one key");
    }

    @Command(
            name = "rotate",
            mixinStandardHelpOptions = true,
            description = "Adds a key that closes from now on; the others go on opening what they closed.")
    int rotate(@Parameters(paramLabel = "FILE", description = "The keyset.") Path file) throws IOException {
        if (!Files.isReadable(file)) {
            throw new FailedCommand("cannot read " + file);
        }
        try {
            write(file, AddressCipher.rotatedKeyset(Files.readString(file)));
        } catch (IllegalArgumentException e) {
            throw new FailedCommand(file + " is no keyset");
        }
        return told(file + ": one more key, and it is the primary one");
    }

    private int told(String words) {
        PrintWriter out = spec.commandLine().getOut();
        out.println(words);
        return 0;
    }

    /** All or nothing, and for the owner's eyes only, where the file system knows owners. */
    private static void write(Path file, String keyset) throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        Path fresh = Files.createTempFile(folder, "keyset", ".tmp");
        Files.writeString(fresh, keyset);
        if (fresh.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.setPosixFilePermissions(fresh, PosixFilePermissions.fromString("rw-------"));
        }
        Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }
}
