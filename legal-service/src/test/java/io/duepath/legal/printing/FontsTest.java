package io.duepath.legal.printing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.duepath.legal.document.CannotPrintException;
import io.duepath.legal.document.DocumentKind;
import io.duepath.legal.document.Tongue;
import io.duepath.legal.fixture.Papers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.fontbox.util.autodetect.FontFileFinder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FontsTest {

    @TempDir
    private Path folder;

    @Test
    void saysWhatToInstallWhereThereIsNoFont() {
        var press = new TemplatePress(Fonts.find(Optional.empty(), Stream::of));
        assertThatThrownBy(() -> press.print(Papers.manuscript(DocumentKind.COMPLAINT, Tongue.EN)))
                .isInstanceOf(CannotPrintException.class)
                .hasMessageContaining("fonts-wqy-microhei")
                .hasMessageContaining("duepath.legal.font");
    }

    @Test
    void takesNoFileThatIsNoFont() throws IOException {
        Path file = Files.writeString(folder.resolve("wqy-microhei.ttc"), "not a font");
        assertThat(Fonts.find(Optional.of(file))).isEmpty();
        assertThat(Fonts.find(Optional.of(folder.resolve("absent.ttf")))).isEmpty();
        assertThat(Fonts.find(Optional.empty(), () -> Stream.of(file.toUri()))).isEmpty();
    }

    @Test
    void takesNoFontWithoutChineseAndNoneThatCannotBeEmbeddedInPart() {
        var unfit = new FontFileFinder()
                .find().stream()
                        .map(Path::of)
                        .filter(f -> f.getFileName().toString().matches("DejaVuSans\\.ttf|NotoSansCJK-Regular\\.ttc"))
                        .toList();
        assumeTrue(!unfit.isEmpty(), "neither DejaVu Sans nor Noto Sans CJK is installed");
        assertThat(unfit)
                .allSatisfy(file -> assertThat(Fonts.find(Optional.of(file))).isEmpty());
    }

    @Test
    void prefersTheChosenFile() {
        Optional<PrintingFont> installed = Fonts.find(Optional.empty());
        assumeTrue(installed.isPresent(), TemplatePress.NO_FONT);
        Path chosen = Path.of(installed.orElseThrow().toString());
        assertThat(Fonts.find(Optional.of(chosen), Stream::of))
                .map(Object::toString)
                .contains(chosen.toString());
    }
}
