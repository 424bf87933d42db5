package io.duepath.local.meter;

import static io.duepath.local.pipeline.LocalService.INGEST;
import static io.duepath.local.pipeline.LocalService.LEGAL;
import static io.duepath.local.pipeline.LocalService.NOTIFIER;
import static io.duepath.local.pipeline.LocalService.STAGING;
import static org.assertj.core.api.Assertions.assertThat;

import io.duepath.local.TopicLog;
import io.duepath.local.pipeline.LocalPipeline;
import io.duepath.local.pipeline.LocalService;
import io.duepath.model.Message;
import io.duepath.model.command.ContactRequested;
import io.duepath.model.command.LegalEscalated;
import io.duepath.model.contact.ContactEnd;
import io.duepath.model.contact.ContactEnded;
import io.duepath.model.event.BusinessDateAdvanced;
import io.duepath.model.fault.DeadLetterCause;
import io.duepath.model.fault.DeadLettered;
import io.duepath.model.report.BucketTransition;
import io.duepath.model.report.TreatmentDecision;
import io.duepath.model.wire.Envelope;
import io.duepath.model.wire.Topic;
import io.duepath.model.wire.Topics;
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
        ingest();
        staging();
        notifier();
        legal();
    }

    private void ingest() {
        Scrape shown = scrape(INGEST);
        for (String door : List.of("http", "inbox", "legal-events", "contact-log")) {
            Map<String, String> here = Map.of("door", door);
            assertThat(shown.sum("duepath_ingest_received_total", here))
                    .as(door)
                    .isEqualTo(shown.sum("duepath_ingest_accepted_total", here)
                            + shown.sum("duepath_ingest_rejected_total", here));
        }
        double facts = facts() + count(log(Topics.CUSTOMER_CONTACTS).stream());
        double dates = ticks() / PARTITIONS;
        assertThat(shown.sum("duepath_ingest_accepted_total")).isEqualTo(facts + dates);
        assertThat(shown.sum("duepath_ingest_rejected_total"))
                .isEqualTo(log(Topics.REJECTED_EVENTS).size())
                .isPositive();
    }

    private void staging() {
        Scrape shown = scrape(STAGING);
        String ended = "duepath_staging_facts_ended_total";
        assertThat(shown.sum("duepath_staging_facts_consumed_total"))
                .isEqualTo(shown.sum(ended))
                .isEqualTo(facts());
        Stream.of("applied", "repeated", "conflicting", "dead_lettered", "queued")
                .forEach(end ->
                        assertThat(shown.sum(ended, Map.of("end", end))).as(end).isPositive());
        List<DeadLettered> letters = data(Topics.STAGING_DEAD_LETTERS, DeadLettered.class);
        double conflicts = count(letters.stream().filter(letter -> letter.cause() == DeadLetterCause.CONFLICT));
        assertThat(shown.sum(ended, Map.of("end", "conflicting"))).isEqualTo(conflicts);
        assertThat(shown.sum(ended, Map.of("end", "dead_lettered"))).isEqualTo(letters.size() - conflicts);
        assertThat(shown.sum("duepath_staging_ticks_total", Map.of("advanced", "true")))
                .isEqualTo(ticks());
        assertThat(shown.sum("duepath_staging_loans_parked")).isEqualTo(1);
        assertThat(shown.sum("duepath_staging_transitions_total"))
                .isEqualTo(
                        data(Topics.BUCKET_TRANSITIONS, BucketTransition.class).size());
        assertThat(shown.sum("duepath_staging_silences_total"))
                .isEqualTo(data(Topics.TREATMENT_DECISIONS, TreatmentDecision.class)
                        .size());
        assertThat(shown.sum("duepath_staging_commands_total", Map.of("revision", "first")))
                .isEqualTo(commands() + cases())
                .isEqualTo(shown.sum("duepath_staging_command_delay_seconds_count")
                        - shown.sum("duepath_staging_commands_total", Map.of("revision", "newer")));
        assertThat(shown.sum("duepath_staging_promises_total", Map.of("outcome", "kept")))
                .isEqualTo(1);
        assertThat(shown.sum("duepath_staging_drift_loans")).isZero();
        assertThat(shown.sum("duepath_staging_drift_arrears")).isZero();
    }

    private void notifier() {
        Scrape shown = scrape(NOTIFIER);
        double in = shown.sum("duepath_notifier_inputs_total", Map.of("outcome", "new"));
        double ends = shown.sum("duepath_notifier_ends_total");
        assertThat(in).isEqualTo(ends + shown.sum("duepath_notifier_waiting")).isEqualTo(commands());
        List<ContactEnded> log = data(Topics.CONTACT_LOG, ContactEnded.class);
        assertThat(ends).isEqualTo(log.size());
        assertThat(shown.sum("duepath_notifier_release_delay_seconds_count"))
                .isEqualTo(count(log.stream().filter(line -> line.end() == ContactEnd.RELEASED)));
        assertThat(shown.sum("duepath_notifier_ends_total", Map.of("end", "refused", "reason", "no-contact-data")))
                .isPositive();
        assertThat(shown.sum("duepath_notifier_unexplained")).isZero();
    }

    private void legal() {
        Scrape shown = scrape(LEGAL);
        assertThat(shown.sum("duepath_legal_commands_in_total"))
                .isEqualTo(shown.sum("duepath_legal_commands_ended_total"))
                .isEqualTo(log(Topics.LEGAL_COMMANDS).size())
                .isPositive();
    }

    private double commands() {
        return count(data(Topics.NOTIFICATION_COMMANDS, ContactRequested.class).stream()
                .map(ContactRequested::commandId)
                .distinct());
    }

    private double cases() {
        return count(data(Topics.LEGAL_COMMANDS, LegalEscalated.class).stream()
                .map(LegalEscalated::commandId)
                .distinct());
    }

    private double ticks() {
        return count(data(Topics.LOAN_EVENTS, BusinessDateAdvanced.class).stream());
    }

    private double facts() {
        return count(log(Topics.LOAN_EVENTS).stream().filter(event -> !(event.data() instanceof BusinessDateAdvanced)));
    }

    private static double count(Stream<?> some) {
        return some.mapToInt(one -> 1).sum();
    }

    private <M extends Message> List<M> data(Topic topic, Class<M> type) {
        return log(topic).stream()
                .map(Envelope::data)
                .filter(type::isInstance)
                .map(type::cast)
                .toList();
    }

    private List<Envelope<?>> log(Topic topic) {
        return TopicLog.of(pipeline.bootstrapServers(), topic);
    }

    private Scrape scrape(LocalService service) {
        return Objects.requireNonNull(scrapes.get(service));
    }
}
