package io.duepath.bench.ground;

import io.duepath.staging.engine.Staging;
import io.duepath.staging.kafka.StagingTopology;
import io.duepath.staging.store.PartitionCalendar;
import io.duepath.staging.store.PolicyRecord;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.ProducerRecord;

/** Writes the state of a staging service that never ran, as the one it would restore after a crash. */
public final class Changelogs {

    private static final Map<String, String> SETTINGS =
            Map.of("cleanup.policy", "compact", "segment.bytes", "67108864", "max.compaction.lag.ms", "3600000");

    private Changelogs() {}

    /** The changelog of the loans of an application. */
    public static String loans(String application) {
        return application + "-" + StagingTopology.LOANS + "-changelog";
    }

    /** Writes these loans and a calendar that stands at the end of {@link Prototypes#DAY}. */
    public static void write(Lab lab, Clients clients, String application, Copies copies)
            throws ExecutionException, InterruptedException {
        lab.say("writing the state of " + copies.loans() + " loans");
        String loans = loans(application);
        String calendars = application + "-partition-calendar-changelog";
        clients.create(loans, Size.PARTITIONS, SETTINGS);
        clients.create(calendars, Size.PARTITIONS, SETTINGS);
        try (Sender sender = new Sender(clients)) {
            for (int partition = 0; partition < Size.PARTITIONS; partition++) {
                sender.send(new ProducerRecord<>(calendars, partition, bytes("calendar"), calendar()));
                sender.send(new ProducerRecord<>(calendars, partition, bytes("policies"), policies(copies.staging())));
            }
            copies.each((place, prototype) ->
                    sender.send(new ProducerRecord<>(loans, bytes(Copies.loanId(place)), prototype.state())));
        }
    }

    private static byte[] calendar() {
        PartitionCalendar calendar = new PartitionCalendar();
        calendar.advance(new PartitionCalendar.Tick(Prototypes.DAY, 0, "tick/" + Prototypes.DAY));
        calendar.complete();
        return calendar.encode();
    }

    private static byte[] policies(Staging staging) {
        return new PolicyRecord(
                        staging.policies().settledBy(Prototypes.DAY),
                        staging.policies().digests())
                .encode();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
