package io.duepath.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import picocli.CommandLine;

/**
 * Every experiment in its smallest size. Whether a variant did the work it was given is checked by the run itself, which
 * fails when a count is not what it must be; how long it took is nobody's concern here.
 */
class BenchIT {

    @TempDir
    Path out;

    @ParameterizedTest
    @EnumSource(Catalogue.class)
    void everyVariantTakesInWhatItIsGivenAndSaysWhatFollows(Catalogue experiment) throws IOException {
        StringWriter screen = new StringWriter();
        StringWriter progress = new StringWriter();

        int code = new CommandLine(new Bench())
                .setOut(new PrintWriter(screen))
                .setErr(new PrintWriter(progress))
                .execute(experiment.title(), "--quick", "--out", out.toString());

        assertThat(code).as(progress.toString()).isZero();
        String name = experiment.title();
        assertThat(screen.toString()).contains("## " + name);
        assertThat(Files.readString(out.resolve(name + ".csv"))).contains(",value,", ",count,");
        assertThat(Files.readString(out.resolve(name + ".svg")))
                .startsWith("<svg")
                .contains("<rect x=");
        assertThat(Files.readString(out.resolve(name + "-record.txt"))).contains("kafka: ", "cores: ", "load after: ");
    }
}
