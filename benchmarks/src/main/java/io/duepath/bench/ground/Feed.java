package io.duepath.bench.ground;

import io.duepath.local.portfolio.DatedFact;
import io.duepath.local.portfolio.Day;
import io.duepath.local.portfolio.Portfolio;
import io.duepath.model.Message;
import io.duepath.model.event.BusinessDateAdvanced;
import io.duepath.model.event.LoanFact;
import io.duepath.model.wire.CloudEventFormat;
import io.duepath.model.wire.Envelope;
import io.duepath.staging.backtest.HeapPartition;
import io.duepath.staging.engine.Staging;
import io.duepath.staging.rules.Policies;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Iterator;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.jspecify.annotations.Nullable;

/**
 * A topic full of facts about a synthetic portfolio and of the ticks between them, as ingest writes it, and what the
 * engine makes of it by itself: what everybody who reads the topic must arrive at.
 *
 * @param facts how many facts, ticks left out
 * @param records how many records, a tick counted once a partition
 * @param ticks how many business dates
 * @param partitions of the topic
 * @param says how many messages follow, by topic; the ends of rolls left out
 */
public record Feed(String topic, long facts, long records, long ticks, int partitions, Map<String, Long> says) {

    private static final URI CORE = URI.create("/cores/synthetic");
    private static final URI CLOCK = URI.create("/duepath/ingest");
    private static final LocalDate FIRST = LocalDate.of(2025, 1, 1);

    /** Fills a topic that is created for it. */
    public static Feed fill(Lab lab, Clients clients, String topic, int loans, int months, int partitions)
            throws ExecutionException, InterruptedException {
        lab.say("filling " + topic + " with " + loans + " loans over " + months + " months");
        clients.create(topic, partitions, Map.of("retention.ms", "-1"));
        Map<String, Long> says = new TreeMap<>();
        HeapPartition engine = new HeapPartition(
                new Staging(Policies.standard()), said -> says.merge(Outputs.topicOf(said), 1L, Long::sum));
        long facts = 0;
        long ticks = 0;
        try (Sender sender = new Sender(clients)) {
            for (Day day : new Portfolio(lab.size().seed(), loans, FIRST, months)) {
                BusinessDateAdvanced tick = new BusinessDateAdvanced(day.date());
                for (int partition = 0; partition < partitions; partition++) {
                    sender.send(record(topic, partition, "calendar", "tick/" + day.date(), CLOCK, day.date(), tick));
                }
                ticks++;
                engine.advance(day.date());
                for (Iterator<DatedFact> all = day.facts().iterator(); all.hasNext(); ) {
                    DatedFact dated = all.next();
                    if (dated.fact() instanceof LoanFact fact) {
                        sender.send(record(topic, fact, dated));
                        engine.take(fact);
                        facts++;
                    }
                }
            }
        }
        return new Feed(topic, facts, facts + ticks * partitions, ticks, partitions, says);
    }

    private static ProducerRecord<byte[], byte[]> record(String topic, LoanFact fact, DatedFact dated) {
        return record(topic, null, fact.loanId().value(), dated.eventId(), CORE, dated.date(), fact);
    }

    private static ProducerRecord<byte[], byte[]> record(
            String topic,
            @Nullable Integer partition,
            String key,
            String id,
            URI source,
            LocalDate date,
            Message message) {
        RecordHeaders headers = new RecordHeaders();
        byte[] value = CloudEventFormat.write(Envelope.of(id, source, date, message), headers);
        return new ProducerRecord<>(topic, partition, key.getBytes(StandardCharsets.UTF_8), value, headers);
    }

    /** A tick for one partition. */
    public static ProducerRecord<byte[], byte[]> tick(String topic, int partition, LocalDate date) {
        return record(topic, partition, "calendar", "tick/" + date, CLOCK, date, new BusinessDateAdvanced(date));
    }

    /** A fact, in the partition of its loan. */
    public static ProducerRecord<byte[], byte[]> fact(String topic, String id, LocalDate date, LoanFact fact) {
        return record(topic, null, fact.loanId().value(), id, CORE, date, fact);
    }

    /** How many messages follow on a topic. */
    public long says(String output) {
        return says.getOrDefault(output, 0L);
    }
}
