package io.duepath.local.play;

import io.duepath.local.feed.Answer;
import io.duepath.local.feed.EventLines;
import io.duepath.local.feed.IngestDoor;
import io.duepath.local.pipeline.LocalPipeline;
import io.duepath.local.pipeline.LocalService;
import io.duepath.local.portfolio.DatedFact;
import io.duepath.model.command.RollComplete;
import io.duepath.model.wire.Envelope;
import io.duepath.model.wire.Topic;
import io.duepath.model.wire.Topics;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;

/**
 * Plays facts and ticks through ingest. Each call returns when all that follows from it is done everywhere, so that
 * equal calls bring about equal messages, in what order soever threads run.
 */
public final class StepPlayer implements AutoCloseable {

    private static final int BATCH_BYTES = 1 << 20;

    private final IngestDoor door;
    private final Offsets offsets;
    private final Outputs outputs;
    private final Quiescence quiescence;
    private final ByteArrayOutputStream batch = new ByteArrayOutputStream();
    private long accepted;
    private long rejected;
    private Optional<String> firstProblem = Optional.empty();

    private StepPlayer(IngestDoor door, Offsets offsets, Outputs outputs, Quiescence quiescence) {
        this.door = door;
        this.offsets = offsets;
        this.outputs = outputs;
        this.quiescence = quiescence;
    }

    /**
     * A player on a pipeline.
     *
     * @param more topics to listen to besides what the services emit
     * @param listener hears every message of these topics, from their beginning, on one thread; rolls left out
     */
    public static StepPlayer on(LocalPipeline pipeline, List<Topic> more, BiConsumer<Topic, Envelope<?>> listener)
            throws InterruptedException {
        Rolls rolls = new Rolls();
        List<Topic> topics =
                Stream.concat(Outputs.EMITTED.stream(), more.stream()).toList();
        Outputs outputs = Outputs.read(pipeline.bootstrapServers(), topics, (topic, envelope) -> {
            if (envelope.data() instanceof RollComplete roll) {
                rolls.heard(roll);
            } else {
                listener.accept(topic, envelope);
            }
        });
        Admin admin = Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, pipeline.bootstrapServers()));
        Offsets offsets = new Offsets(
                admin,
                Stream.concat(topics.stream(), Stream.of(Topics.LOAN_EVENTS)).toList());
        Quiescence quiescence = new Quiescence(offsets, outputs, rolls, ServiceViews.of(pipeline));
        return new StepPlayer(new IngestDoor(pipeline.address(LocalService.INGEST)), offsets, outputs, quiescence);
    }

    /** Moves the calendar to a date. */
    public void tick(LocalDate date) throws InterruptedException {
        try {
            EventLines.writeTick(date, batch);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        send();
        quiescence.afterTick(date);
    }

    /** Tells facts, in their order. */
    public void tell(Stream<DatedFact> facts) throws InterruptedException {
        boolean any = false;
        for (Iterator<DatedFact> all = facts.iterator(); all.hasNext(); any = true) {
            try {
                EventLines.write(all.next(), batch);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            if (batch.size() >= BATCH_BYTES) {
                send();
            }
        }
        send();
        if (any) {
            quiescence.awaitQuiet();
        }
    }

    /** Waits for what is under way outside the steps: the notifier's and the listener's last messages. */
    public void finish() throws InterruptedException {
        quiescence.awaitContacts();
    }

    private void send() throws InterruptedException {
        if (batch.size() == 0) {
            return;
        }
        Answer answer = door.send(batch.toByteArray());
        batch.reset();
        accepted += answer.accepted();
        rejected += answer.refusals().size();
        if (firstProblem.isEmpty() && !answer.refusals().isEmpty()) {
            firstProblem = Optional.of(answer.refusals().get(0).problems().toString());
        }
    }

    /** Lines that ingest took, ticks included. */
    public long accepted() {
        return accepted;
    }

    /** Lines that ingest refused. */
    public long rejected() {
        return rejected;
    }

    /** What was wrong with the first refused line. */
    public Optional<String> firstProblem() {
        return firstProblem;
    }

    @Override
    public void close() {
        outputs.close();
        offsets.close();
    }
}
