package io.duepath.legal.pack;

import io.duepath.legal.procedure.ProcedurePack;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** The packs that ship, and those in files. */
public final class Packs {

    private static final String PACK = "cn-auto-1.yaml";
    private static final String CALENDAR = "cn-2026.yaml";

    private Packs() {}

    /** The pack for car loans in mainland China, a draft. */
    public static ProcedurePack cnAuto() {
        return load(null, null);
    }

    /**
     * Loads a pack and the calendar it counts with; what is not named is what ships.
     *
     * @throws PackException if anything is wrong with either
     */
    public static ProcedurePack load(@Nullable Path pack, @Nullable Path calendar) {
        var days = CalendarReader.read(name(calendar, CALENDAR), text(calendar, CALENDAR));
        return PackReader.read(name(pack, PACK), text(pack, PACK), days);
    }

    private static String name(@Nullable Path file, String otherwise) {
        return file == null ? otherwise : String.valueOf(file.getFileName());
    }

    private static String text(@Nullable Path file, String otherwise) {
        try {
            return file == null ? shipped(otherwise) : Files.readString(file, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String shipped(String name) throws IOException {
        try (InputStream in = Packs.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException(name + " is missing");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
