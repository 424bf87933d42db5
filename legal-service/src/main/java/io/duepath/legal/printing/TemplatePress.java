package io.duepath.legal.printing;

import io.duepath.legal.document.CannotPrintException;
import io.duepath.legal.document.Manuscript;
import io.duepath.legal.document.Press;
import io.duepath.legal.document.Print;
import java.nio.file.Path;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Prints from templates. Without a font everything else goes on, and who wants to print is told what to install. */
public final class TemplatePress implements Press {

    /** What to do where no font is found. */
    public static final String NO_FONT =
            "no embeddable Chinese font was found: install one (Debian: apt-get install fonts-wqy-microhei, or"
                    + " fonts-wqy-zenhei or fonts-arphic-uming) or name a file with TrueType outlines in"
                    + " duepath.legal.font";

    private static final Logger LOG = LoggerFactory.getLogger(TemplatePress.class);

    private final Templates templates = new Templates();
    private final Optional<PrintingFont> font;

    TemplatePress(Optional<PrintingFont> font) {
        this.font = font;
        font.ifPresentOrElse(
                found -> LOG.info("Papers are printed with {}", found), () -> LOG.warn("Papers: {}", NO_FONT));
    }

    /** With the chosen font file, or the best one installed. */
    public static TemplatePress with(Optional<Path> chosen) {
        return new TemplatePress(Fonts.find(chosen));
    }

    @Override
    public Print print(Manuscript manuscript) {
        PrintingFont printing =
                font.orElseThrow(() -> new CannotPrintException(CannotPrintException.Problem.NO_FONT, "", NO_FONT));
        String page = templates.fill(manuscript);
        synchronized (printing) {
            return new Print(PdfWriter.write(page, manuscript, printing), templates.version());
        }
    }
}
