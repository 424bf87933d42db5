package io.duepath.local.load;

import io.duepath.local.load.Delivery.Outcome;
import io.duepath.local.mapping.RowProblem;
import io.duepath.model.wire.Json;
import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The rejects file: a line of JSON for everything that was refused, with its line in the input and the reasons. */
final class Rejects implements Closeable {

    private final Path path;
    private final FileChannel file;

    private Rejects(Path path, FileChannel file) {
        this.path = path;
        this.file = file;
    }

    /** Keeps this much of what an earlier part of the load wrote, and forgets the rest. */
    static Rejects open(Path path, long keep) throws IOException {
        FileChannel file = FileChannel.open(path, Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE));
        file.truncate(keep);
        file.position(file.size());
        return new Rejects(path, file);
    }

    void add(Outcome.Refused refused) throws IOException {
        ArrayNode problems = Json.mapper().createArrayNode();
        for (JsonNode problem : refused.problems()) {
            String pointer = problem.path("pointer").asString("");
            String column = refused.sent().event().columns().get(pointer);
            problems.add(
                    column != null && problem instanceof ObjectNode object
                            ? object.deepCopy().put("column", column)
                            : problem);
        }
        write(refused.sent().place(), problems);
    }

    void add(Place place, List<RowProblem> problems) throws IOException {
        write(place, Json.mapper().valueToTree(problems));
    }

    private void write(Place place, JsonNode problems) throws IOException {
        ObjectNode line = Json.mapper().createObjectNode();
        if (place.entry() != null) {
            line.put("entry", place.entry());
        }
        line.put("line", place.line());
        line.set("problems", problems);
        ByteBuffer bytes =
                ByteBuffer.wrap((Json.mapper().writeValueAsString(line) + "\n").getBytes(StandardCharsets.UTF_8));
        while (bytes.hasRemaining()) {
            file.write(bytes);
        }
    }

    long length() throws IOException {
        return file.position();
    }

    /** Leaves no file where there is nothing to say. */
    @Override
    public void close() throws IOException {
        boolean empty = file.size() == 0;
        file.close();
        if (empty) {
            Files.deleteIfExists(path);
        }
    }
}
