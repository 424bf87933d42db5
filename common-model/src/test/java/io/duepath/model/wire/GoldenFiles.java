package io.duepath.model.wire;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.node.ObjectNode;

/** The committed JSON of one message of each type: a change of the wire format shows as a change of these files. */
final class GoldenFiles {

    static final Path FOLDER = Path.of("src/test/resources/golden");

    private static final ObjectWriter WRITER =
            Json.mapper().writer().with(new DefaultPrettyPrinter().withObjectIndenter(new DefaultIndenter("  ", "\n")));

    private GoldenFiles() {}

    static String text(MessageType<?> type) {
        try {
            return Files.readString(FOLDER.resolve(type.name() + ".json"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static ObjectNode tree(MessageType<?> type) {
        return (ObjectNode) Json.mapper().readTree(text(type));
    }

    /** A message as the text of a golden file. */
    static String written(Object message) {
        return WRITER.writeValueAsString(message) + "\n";
    }

    static List<String> names(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(f -> f.getFileName().toString()).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
