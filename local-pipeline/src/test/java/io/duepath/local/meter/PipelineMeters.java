package io.duepath.local.meter;

import static io.duepath.local.pipeline.LocalService.NOTIFIER;
import static io.duepath.local.pipeline.LocalService.STAGING;
import static org.assertj.core.api.Assertions.assertThat;

import io.duepath.local.pipeline.LocalPipeline;
import io.duepath.local.pipeline.LocalService;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.awaitility.Awaitility;

/** What the four services of a pipeline show once nothing is under way. None of them has restarted since its start. */
public final class PipelineMeters {

    private static final int PARTITIONS = 4;

    private final LocalPipeline pipeline;
    private final Map<LocalService, Scrape> scrapes;

    private PipelineMeters(LocalPipeline pipeline) {
        this.pipeline = pipeline;
        this.scrapes = Scrape.all(pipeline);
    }

    /** Lets the pipeline live through what good days do not bring, and reads its meters when all is quiet again. */
    public static PipelineMeters afterABadDay(LocalPipeline pipeline, LocalDate today) throws InterruptedException {
        Afterwards.tell(pipeline, today);
        double counted = Scrape.of(pipeline, STAGING).sum("duepath_staging_recounts_total");
        Awaitility.await()
                .atMost(Duration.ofMinutes(1))
                .until(() ->
                        Scrape.of(pipeline, STAGING).sum("duepath_staging_recounts_total") >= counted + 2 * PARTITIONS);
        return new PipelineMeters(pipeline);
    }

    /** Each meter of ours that runs is in the catalogue, and each one of the catalogue runs, with its type and tags. */
    public void areThoseOfTheCatalogue() {
        MeterCatalogue catalogue = MeterCatalogue.read();
        List<String> problems = new ArrayList<>();
        scrapes.forEach((service, scrape) -> problems.addAll(catalogue.problems(service.title(), scrape)));
        assertThat(problems).isEmpty();
        assertThat(catalogue.rows())
                .extracting(CatalogueRow::service)
                .containsOnly("ingest", "staging", "notifier", "legal");
    }

    /** Lag, clients, streams, memory and HTTP of each service. */
    public void includeWhatRunsUnderneath() {
        scrapes.forEach((service, scrape) -> assertThat(scrape.names())
                .as(service.title())
                .contains(
                        "kafka_consumer_fetch_manager_records_lag_max",
                        "kafka_consumer_fetch_manager_records_consumed_total",
                        "kafka_producer_record_send_total",
                        "jvm_memory_used_bytes",
                        "jvm_gc_pause_seconds",
                        "process_cpu_usage",
                        "http_server_requests_seconds"));
        Stream.of(STAGING, NOTIFIER)
                .forEach(service -> assertThat(scrape(service).names())
                        .as(service.title())
                        .contains("kafka_stream_alive_stream_threads", "kafka_stream_thread_process_total"));
    }

    /** Every metric that a board or a rule asks for is shown by some service, or made by a rule. */
    public void carryBoardsAndRules() throws Exception {
        Set<String> known = new HashSet<>(Set.of("up"));
        scrapes.values().forEach(scrape -> {
            scrape.samples().forEach(sample -> known.add(sample.name()));
        });
        List<Query> queries = new ArrayList<>(Query.ofBoards());
        for (var file : Query.files(Query.RULES, ".yml")) {
            Query.rules(file).stream()
                    .filter(rule -> rule.has("record"))
                    .forEach(rule -> known.add(rule.path("record").asString()));
        }
        queries.addAll(Query.ofRules());
        assertThat(queries).allSatisfy(query -> {
            assertThat(query.metrics()).isNotEmpty();
            assertThat(known).as(query.place()).containsAll(query.metrics());
        });
    }

    /** The sums hold, each term is there, and the topics say the same. */
    public void addUpToWhatTheTopicsHold() {
        new TopicSums(pipeline.bootstrapServers(), PARTITIONS, scrapes).hold();
    }

    private Scrape scrape(LocalService service) {
        return Objects.requireNonNull(scrapes.get(service));
    }
}
