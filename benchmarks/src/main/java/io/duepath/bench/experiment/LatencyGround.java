package io.duepath.bench.experiment;

import io.duepath.bench.ground.Arrears;
import io.duepath.bench.ground.Changelogs;
import io.duepath.bench.ground.Clients;
import io.duepath.bench.ground.Feed;
import io.duepath.bench.ground.Intake;
import io.duepath.bench.ground.Lab;
import io.duepath.bench.ground.Prototypes;
import io.duepath.bench.ground.Sender;
import io.duepath.bench.ground.Size;
import io.duepath.bench.ground.StagingService;
import io.duepath.bench.harness.Metric;
import io.duepath.bench.harness.Trial;
import io.duepath.model.wire.Topics;
import java.util.Map;
import java.util.Objects;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;

/**
 * A staging service with many loans, and repayments for it: every tenth pays the arrears of a loan that was asked for
 * them, so that a contact is withdrawn; the others pay something ahead. Loans that were late are used up once each.
 */
final class LatencyGround implements AutoCloseable {

    /** Every how many repayments one is measured. */
    static final int EACH = 10;

    private static final int BURSTS = 3;

    private final Lab lab;
    private final Arrears loans;
    private final int commitMillis;
    private @Nullable Clients clients;
    private @Nullable StagingService service;
    private double max;
    private int used;
    private int sent;

    LatencyGround(Lab lab, Arrears loans, int commitMillis) {
        this.lab = lab;
        this.loans = loans;
        this.commitMillis = commitMillis;
    }

    /** Starts the service and finds out how much it takes in at most; does nothing the second time. */
    void open() throws Exception {
        if (service != null) {
            return;
        }
        Clients mine = new Clients(lab.anotherBroker());
        clients = mine;
        String application = lab.name("latency");
        mine.createCatalogue();
        mine.create(plain(), Size.PARTITIONS, Map.of());
        Changelogs.write(lab, mine, application, loans);
        StagingService started = StagingService.start(
                lab,
                mine,
                application,
                Map.of("spring.kafka.streams.properties.commit.interval.ms", Integer.toString(commitMillis)));
        service = started;
        started.awaitAssigned();
        for (int i = 0; i < BURSTS; i++) {
            max = burst(mine, application);
        }
        lab.setting("most at commit interval " + commitMillis + " ms", Math.round(max) + " events/s");
    }

    private double burst(Clients mine, String application) throws Exception {
        long base = Intake.committed(mine, application, Topics.LOAN_EVENTS.name());
        try (Sender sender = new Sender(mine)) {
            for (int i = 0; i < lab.size().of(200, 100_000); i++) {
                sender.send(ordinary(Topics.LOAN_EVENTS.name()));
            }
        }
        Trial trial = Intake.await(lab, mine, application, Topics.LOAN_EVENTS.name(), base, new Trial());
        return Objects.requireNonNull(trial.values().get(Metric.RATE.name()));
    }

    /** The topic of those who only copy. */
    static String plain() {
        return "plain-events";
    }

    Clients clients() {
        return Objects.requireNonNull(clients);
    }

    /** What the service took in at most, events a second. */
    double max() {
        return max;
    }

    /** Takes so many late loans, none of them twice; answers the place of the first. */
    int take(int late) {
        int first = used;
        used += late;
        if (used > loans.late()) {
            throw new IllegalStateException("there are no late loans left; run fewer rounds");
        }
        return first;
    }

    /** A repayment that withdraws a contact. */
    ProducerRecord<byte[], byte[]> late(String topic, int place) {
        return event(topic, place);
    }

    /** A repayment that withdraws nothing. */
    ProducerRecord<byte[], byte[]> ordinary(String topic) {
        int inTime = loans.loans() - loans.late();
        return event(topic, loans.late() + sent % inTime);
    }

    private ProducerRecord<byte[], byte[]> event(String topic, int place) {
        String id = "paid-" + sent++;
        return Feed.fact(topic, id, Prototypes.DAY, loans.payment(place, id));
    }

    @Override
    public void close() {
        StagingService running = service;
        if (running != null) {
            running.close();
            service = null;
        }
    }
}
