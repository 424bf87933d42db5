package io.duepath.bench.experiment;

import io.duepath.bench.ground.Changelogs;
import io.duepath.bench.ground.Clients;
import io.duepath.bench.ground.Feed;
import io.duepath.bench.ground.Lab;
import io.duepath.bench.ground.Prototypes;
import io.duepath.bench.ground.RollPlan;
import io.duepath.bench.ground.StagingService;
import io.duepath.bench.ground.Ticks;
import io.duepath.bench.harness.Uninterrupted;
import io.duepath.model.wire.Topics;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;

/** A staging service with many loans, of which some have something to do each day, and repayments of the others. */
final class RollGround implements AutoCloseable {

    private final Lab lab;
    private final RollPlan plan;
    private final Map<String, String> other;
    private @Nullable Clients clients;
    private @Nullable StagingService service;
    private @Nullable Ticks ticks;
    private int days;
    private int sent;

    /** @param other settings of the service other than those that ship */
    RollGround(Lab lab, RollPlan plan, Map<String, String> other) {
        this.lab = lab;
        this.plan = plan;
        this.other = other;
    }

    /** Starts the service; does nothing the second time. */
    void open() throws Exception {
        if (service != null) {
            return;
        }
        Clients mine = new Clients(lab.anotherBroker());
        clients = mine;
        String application = lab.name("under-roll");
        mine.createCatalogue();
        Changelogs.write(lab, mine, application, plan);
        StagingService started = StagingService.start(lab, mine, application, other);
        service = started;
        started.awaitAssigned();
        ticks = new Ticks(lab, mine);
    }

    Clients clients() {
        return Objects.requireNonNull(clients);
    }

    /** Rolls the next day; returns once the ends of its rolls can be read. */
    void rollNextDay() {
        double unused = Objects.requireNonNull(ticks).roll(RollPlan.day(days++));
    }

    /** How many repayments were made so far. */
    int sent() {
        return sent;
    }

    /** The id of a repayment, counted from 0. */
    static String id(int repayment) {
        return "paid-" + repayment;
    }

    /** A repayment of a loan that no day of the plan has anything to do with. */
    ProducerRecord<byte[], byte[]> next() {
        String id = id(sent++);
        return Feed.fact(Topics.LOAN_EVENTS.name(), id, Prototypes.DAY, plan.paymentAhead(sent, id));
    }

    @Override
    public void close() {
        StagingService running = service;
        Ticks clock = ticks;
        if (running != null && clock != null) {
            service = null;
            Uninterrupted.all(List.of(clock::close, running::close));
        }
    }
}
