package io.duepath.local.meter;

import static io.duepath.local.pipeline.LocalService.INGEST;
import static io.duepath.local.pipeline.LocalService.LEGAL;
import static io.duepath.local.pipeline.LocalService.NOTIFIER;
import static io.duepath.local.pipeline.LocalService.STAGING;
import static org.assertj.core.api.Assertions.assertThat;

import io.duepath.local.TopicLog;
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
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** The sums that must hold, in the meters of services that have not restarted and in the topics they wrote. */
record TopicSums(String bootstrapServers, int partitions, Map<LocalService, Scrape> scrapes) {

    void hold() {
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
        double dates = ticks() / partitions;
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
        return TopicLog.of(bootstrapServers, topic);
    }

    private Scrape scrape(LocalService service) {
        return Objects.requireNonNull(scrapes.get(service));
    }
}
