package io.duepath.local;

import static org.assertj.core.api.Assertions.assertThat;

import io.duepath.local.pipeline.LocalPipeline;
import io.duepath.local.pipeline.LocalService;
import io.duepath.local.pipeline.PipelineSettings;
import io.duepath.local.play.ServiceViews;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A generated file goes through the real ingest into the real staging. */
class LoadIT {

    @TempDir
    static Path folder;

    private static LocalPipeline pipeline;

    @BeforeAll
    static void start() throws InterruptedException {
        pipeline = LocalPipeline.start(
                new PipelineSettings(folder.resolve("data"), true, true, PipelineSettings.PARTITIONS), step -> {});
    }

    @AfterAll
    static void stop() {
        if (pipeline != null) {
            pipeline.close();
        }
    }

    @Test
    void agesWhatWasLoadedAndNamesTheLinesThatWereNot() throws IOException {
        Path file = folder.resolve("portfolio.ndjson");
        CommandRun.of("generate", "--loans", "30", "--months", "2", file.toString());
        List<String> lines = new ArrayList<>(Files.readAllLines(file));
        lines.add(1, "{\"specversion\":\"1.0\"}");
        lines.add(500, "not json");
        Files.write(file, lines);
        Path rejects = folder.resolve("rejects.ndjson");
        String url = pipeline.address(LocalService.INGEST).toString();

        CommandRun run = CommandRun.of("load", "--url", url, "--rejects", rejects.toString(), file.toString());

        assertThat(run.code()).as(run.err()).isEqualTo(1);
        assertThat(run.out()).contains("2 rejected");
        assertThat(Files.readAllLines(rejects))
                .satisfiesExactly(
                        first -> assertThat(first).contains("\"line\":2,", "attribute-missing"),
                        second -> assertThat(second).contains("\"line\":501,", "not-json"));
        ServiceViews views = ServiceViews.of(pipeline);
        Awaitility.await()
                .untilAsserted(() ->
                        assertThat(views.ageing().path("asOf").asString("")).isEqualTo("2025-02-28"));
        long loans = views.ageing()
                .path("rows")
                .valueStream()
                .mapToLong(row -> row.path("loans").asLong())
                .sum();
        assertThat(loans).isEqualTo(30);

        String staging = pipeline.address(LocalService.STAGING).toString();
        CommandRun loan = CommandRun.of("loan", "L-0000001", "--staging", staging);
        assertThat(loan.code()).as(loan.err()).isZero();
        assertThat(loan.out()).contains("Loan L-0000001 on 2025-02-28", "+ sms of step pre-due-3 ordered");
        assertThat(CommandRun.of("loan", "nobody", "--staging", staging).code()).isEqualTo(1);
    }
}
