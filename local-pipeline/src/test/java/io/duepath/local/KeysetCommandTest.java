package io.duepath.local;

import static org.assertj.core.api.Assertions.assertThat;

import io.duepath.model.loan.CustomerId;
import io.duepath.model.privacy.AddressCipher;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeysetCommandTest {

    private static final CustomerId ANNA = new CustomerId("c-anna");

    @TempDir
    private Path folder;

    @Test
    void makesAKeysetAndRotatesItWithoutLosingWhatItClosed() throws IOException {
        Path file = folder.resolve("keyset.json");

        CommandRun made = CommandRun.of("keyset", "new", file.toString());
        AddressCipher before = AddressCipher.of(file);
        String name = before.encrypt(ANNA, AddressCipher.NAME, "Anna");
        CommandRun rotated = CommandRun.of("keyset", "rotate", file.toString());

        assertThat(made.code()).as(made.err()).isZero();
        assertThat(rotated.code()).as(rotated.err()).isZero();
        AddressCipher after = AddressCipher.of(file);
        assertThat(after.decrypt(ANNA, AddressCipher.NAME, name)).isEqualTo("Anna");
        assertThat(Files.readString(file)).contains("keyMaterialType");
        assertThat(made.out() + made.err() + rotated.out() + rotated.err()).doesNotContain("keyMaterialType");
        if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                    .isEqualTo("rw-------");
        }
        assertThat(folder).isDirectoryNotContaining("glob:**.tmp");
    }

    @Test
    void doesNotOverwriteKeysAndRotatesNothingElse() throws IOException {
        Path file = Files.writeString(folder.resolve("notes.txt"), "not keys");

        CommandRun overwriting = CommandRun.of("keyset", "new", file.toString());
        CommandRun rotating = CommandRun.of("keyset", "rotate", file.toString());
        CommandRun missing =
                CommandRun.of("keyset", "rotate", folder.resolve("none").toString());

        assertThat(overwriting.code()).isEqualTo(2);
        assertThat(rotating.code()).isEqualTo(2);
        assertThat(rotating.err()).contains("is no keyset");
        assertThat(missing.code()).isEqualTo(2);
        assertThat(file).hasContent("not keys");
    }
}
