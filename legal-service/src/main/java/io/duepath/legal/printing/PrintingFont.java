package io.duepath.legal.printing;

import io.duepath.legal.document.CannotPrintException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.fontbox.ttf.OpenTypeFont;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeCollection;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/**
 * A font that writes Chinese and has TrueType outlines; others cannot be embedded in part. It is read once, kept in
 * memory, and not safe for use by several threads.
 */
final class PrintingFont {

    private static final String TRY = "催收函律师财产保全申请书起诉状证据目录，。、（）¥ AZaz09";

    private final Path file;
    private final TrueTypeFont font;

    private PrintingFont(Path file, TrueTypeFont font) {
        this.file = file;
        this.font = font;
    }

    /** The font in this file, unless it cannot serve. */
    static Optional<PrintingFont> in(Path file) {
        if (!Files.isReadable(file)) {
            return Optional.empty();
        }
        try {
            var found = new PrintingFont(file, read(file));
            return found.serves() ? Optional.of(found) : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static TrueTypeFont read(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return isCollection(file)
                    ? first(new TrueTypeCollection(in))
                    : new TTFParser().parse(new RandomAccessReadBuffer(in));
        }
    }

    private static boolean isCollection(Path file) {
        return file.getFileName().toString().toLowerCase(Locale.ROOT).endsWith(".ttc");
    }

    private static TrueTypeFont first(TrueTypeCollection collection) throws IOException {
        Holder first = new Holder();
        collection.processAllFonts(first::keep);
        return first.kept.orElseThrow(() -> new IOException("the collection is empty"));
    }

    private boolean serves() {
        boolean postScript = font instanceof OpenTypeFont open && open.isPostScript();
        return !postScript && missing(TRY).isEmpty();
    }

    /** The font for use in one document; only the characters that are used go into it. */
    PDType0Font in(PDDocument pdf) throws IOException {
        return PDType0Font.load(pdf, font, true);
    }

    /** Says which characters it lacks, rather than print boxes in their place. */
    void mustWrite(String text) {
        List<String> missing = missing(text);
        if (!missing.isEmpty()) {
            String list = String.join(" ", missing);
            throw new CannotPrintException(
                    CannotPrintException.Problem.NO_CHARACTERS,
                    list,
                    "the font lacks characters of this paper: " + list + "; choose another with duepath.legal.font");
        }
    }

    private List<String> missing(String text) {
        try {
            var glyphs = font.getUnicodeCmapLookup();
            return text.codePoints()
                    .filter(c -> !Character.isISOControl(c) && glyphs.getGlyphId(c) == 0)
                    .distinct()
                    .sorted()
                    .mapToObj(c -> String.format(Locale.ROOT, "U+%04X", c))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String toString() {
        return file.toString();
    }

    private static final class Holder {
        private Optional<TrueTypeFont> kept = Optional.empty();

        void keep(TrueTypeFont font) {
            kept = kept.or(() -> Optional.of(font));
        }
    }
}
