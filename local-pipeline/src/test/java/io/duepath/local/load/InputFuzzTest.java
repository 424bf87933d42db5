package io.duepath.local.load;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Any file, packed in whatever way or broken, gives units in order, or ends in the one exception of broken files. */
class InputFuzzTest {

    @TempDir
    Path folder;

    @FuzzTest
    @Timeout(30)
    void isRead(byte[] content) throws IOException {
        Path file = Files.write(folder.resolve("input"), content);
        try (Input input = Input.open(file, LineReader::ndjson)) {
            Place last = new Place(null, 0);
            for (Unit unit = input.next(); unit != null; unit = input.next()) {
                assertThat(unit.place()).isNotEqualTo(last);
                last = unit.place();
            }
        } catch (IOException broken) {
            assertThat(broken).isNotNull();
        }
    }
}
