package io.duepath.staging.backtest;

import io.duepath.model.Message;
import io.duepath.model.event.BusinessDateAdvanced;
import io.duepath.model.event.LoanFact;
import io.duepath.model.wire.Json;
import io.duepath.model.wire.MessageType;
import io.duepath.model.wire.MessageTypes;
import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.function.LongConsumer;
import java.util.zip.GZIPInputStream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** A file of structured CloudEvents, one a line, plain or gzip, in the order in which they became known. */
final class EventFile {

    private EventFile() {}

    /** What the file's reader is told. */
    interface Reader {
        /** A fact about a loan, known on a day. */
        void fact(LocalDate known, LoanFact fact);

        /** The business date moves. */
        void day(LocalDate date);

        /** A line that is no event staging reads; the rest of the file is read all the same. */
        void rejected(long line, String reason);
    }

    static void read(Path file, LongConsumer bytesRead, Reader reader) throws IOException {
        try (InputStream raw = Files.newInputStream(file);
                InputStream counted = new CountingStream(raw, bytesRead);
                BufferedReader lines =
                        new BufferedReader(new InputStreamReader(decoded(counted), StandardCharsets.UTF_8), 1 << 16)) {
            long number = 0;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                number++;
                if (!line.isBlank()) {
                    read(line, number, reader);
                }
            }
        }
    }

    private static void read(String line, long number, Reader reader) {
        try {
            JsonNode event = Json.mapper().readTree(line);
            MessageType<?> type = MessageTypes.named(event.path("type").asString(""))
                    .orElseThrow(() -> new IllegalArgumentException("unknown type"));
            LocalDate known = LocalDate.parse(event.path("time").asString("").substring(0, 10));
            Message data = Json.mapper().treeToValue(event.path("data"), type.data());
            if (data instanceof LoanFact fact) {
                reader.fact(known, fact);
            } else if (data instanceof BusinessDateAdvanced tick) {
                reader.day(tick.date());
            } else {
                reader.rejected(number, type.name() + " is not read by staging");
            }
        } catch (JacksonException e) {
            reader.rejected(number, "not an event: " + e.getOriginalMessage());
        } catch (IllegalArgumentException | NullPointerException | DateTimeException e) {
            reader.rejected(number, "not an event: " + e.getMessage());
        } catch (StringIndexOutOfBoundsException e) {
            reader.rejected(number, "time is missing");
        }
    }

    private static InputStream decoded(InputStream raw) throws IOException {
        BufferedInputStream in = new BufferedInputStream(raw, 1 << 16);
        in.mark(2);
        boolean gzip = in.read() == 0x1f && in.read() == 0x8b;
        in.reset();
        return gzip ? new GZIPInputStream(in, 1 << 16) : in;
    }
}
