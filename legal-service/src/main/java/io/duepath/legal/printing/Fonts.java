package io.duepath.legal.printing;

import java.net.URI;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.apache.fontbox.util.autodetect.FontFileFinder;

/** Looks for a font that can write Chinese and be embedded: a chosen file, or the best among those installed. */
final class Fonts {

    /** Files of open-licence fonts with TrueType outlines, the one to prefer first; then those of desktop systems. */
    private static final List<String> KNOWN = List.of(
            "wqy-microhei.ttc",
            "wqy-zenhei.ttc",
            "uming.ttc",
            "droidsansfallbackfull.ttf",
            "droidsansfallback.ttf",
            "simsun.ttc",
            "msyh.ttc",
            "songti.ttc");

    private Fonts() {}

    /** The chosen file if it will do, and no other; where none is chosen, the best installed font. */
    static Optional<PrintingFont> find(Optional<Path> chosen) {
        return find(chosen, () -> new FontFileFinder().find().stream());
    }

    static Optional<PrintingFont> find(Optional<Path> chosen, Supplier<Stream<URI>> installed) {
        return chosen.isPresent()
                ? chosen.flatMap(PrintingFont::in)
                : installed
                        .get()
                        .map(Path::of)
                        .filter(file -> rank(file) >= 0)
                        .sorted(Comparator.comparingInt(Fonts::rank).thenComparing(Comparator.naturalOrder()))
                        .flatMap(file -> PrintingFont.in(file).stream())
                        .findFirst();
    }

    private static int rank(Path file) {
        return KNOWN.indexOf(file.getFileName().toString().toLowerCase(Locale.ROOT));
    }
}
