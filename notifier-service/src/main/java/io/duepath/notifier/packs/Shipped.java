package io.duepath.notifier.packs;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** The files that ship. */
final class Shipped {

    /** Ids of the packs, the one that is always on first. */
    static final List<String> PACKS = List.of("default", "cn", "us-reg-f", "uk");

    private Shipped() {}

    static String text(String name) {
        try (InputStream in = Shipped.class.getResourceAsStream(name + ".yaml")) {
            return new String(
                    Objects.requireNonNull(in, "a file that ships is missing").readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
