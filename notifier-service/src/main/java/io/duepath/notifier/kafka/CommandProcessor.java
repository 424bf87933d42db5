package io.duepath.notifier.kafka;

import io.duepath.model.command.ContactRequested;
import io.duepath.model.command.ContactWithdrawn;
import io.duepath.model.command.NotificationCommand;
import io.duepath.model.command.RollComplete;
import io.duepath.model.loan.CommandId;
import io.duepath.model.loan.CustomerId;
import io.duepath.model.loan.LoanId;
import io.duepath.model.wire.CloudEventFormat;
import io.duepath.model.wire.Envelope;
import io.duepath.model.wire.UndecodableException;
import io.duepath.notifier.contact.Cause;
import io.duepath.notifier.contact.CustomerState;
import io.duepath.notifier.contact.Handled;
import io.duepath.notifier.contact.Moment;
import io.duepath.notifier.contact.Waiting;
import io.duepath.service.tracing.Step;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.BiFunction;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;

/** Feeds notification-commands to the contact desk and drains what has become due. */
final class CommandProcessor implements Processor<byte[], byte[], byte[], byte[]> {

    private static final Duration ROUND = Duration.ofMillis(10);
    private static final Duration RELEASES = Duration.ofSeconds(1);
    private static final Duration SLICE = Duration.ofMillis(250);

    private final NotifierParts parts;
    private final Handlers handlers = new Handlers()
            .on(ContactRequested.class, this::requested)
            .on(ContactWithdrawn.class, this::withdrawn)
            .on(RollComplete.class, this::rolled)
            .covering(NotificationCommand.class);
    private Task task;
    private long timestamp;

    /** What exists only while a task runs. */
    private record Task(
            ProcessorContext<byte[], byte[]> context,
            Customers customers,
            Moments moments,
            RollDrain rolls,
            List<ReleaseDrain> timed,
            UnreadableRecords unreadable) {}

    @SuppressWarnings("NullAway.Init") // Kafka Streams calls init before anything else
    CommandProcessor(NotifierParts parts) {
        this.parts = parts;
    }

    @Override
    public void init(ProcessorContext<byte[], byte[]> context) {
        Customers customers = new Customers(context, parts.metrics());
        WaitingIndex index = new WaitingIndex(context);
        List<ReleaseDrain> timed = List.of(
                new ReleaseDrain(context, index::awaitingRelease, this::decide),
                new ReleaseDrain(context, index::awaitingFollowUp, this::decide));
        boolean wall = parts.clock() == NotifierClock.WALL;
        RollDrain rolls =
                new RollDrain(context, this::decide, wall ? List.of() : timed, parts.progress(), parts.metrics());
        Moments moments = new Moments(context, parts.clock(), rolls::book);
        UnreadableRecords unreadable = new UnreadableRecords(context, customers, parts.metrics());
        task = new Task(context, customers, moments, rolls, timed, unreadable);
        parts.metrics().started(context.taskId().partition(), index.share());
        context.schedule(ROUND, PunctuationType.WALL_CLOCK_TIME, this::round);
        if (wall) {
            context.schedule(RELEASES, PunctuationType.WALL_CLOCK_TIME, this::release);
        }
    }

    @Override
    public void process(Record<byte[], byte[]> record) {
        timestamp = record.timestamp();
        if (!understood(record)) {
            task.unreadable().bar("command:", record);
        }
    }

    private boolean understood(Record<byte[], byte[]> record) {
        try {
            return handlers.handle(CloudEventFormat.read(record.headers(), record.value()));
        } catch (UndecodableException e) {
            return false;
        }
    }

    @Override
    public void close() {
        int partition = task.context().taskId().partition();
        parts.progress().left(partition);
        parts.metrics().stopped(partition);
    }

    private void requested(ContactRequested command, Envelope<?> envelope) {
        Instant now = Instant.ofEpochMilli(task.context().currentSystemTimeMs());
        try (Step step = step("take a command in", command.loanId(), command.commandId(), envelope)) {
            Waiting waiting = new Waiting(command, envelope.id(), step.traceParent(), now, null);
            handle(
                    command.customerId(),
                    timestamp,
                    (state, moment) -> parts.desk().request(state, waiting, moment));
        }
    }

    private void withdrawn(ContactWithdrawn command, Envelope<?> envelope) {
        try (Step step = step("take a withdrawal in", command.loanId(), command.commandId(), envelope)) {
            Cause cause = new Cause(envelope.id(), step.traceParent());
            handle(
                    command.customerId(),
                    timestamp,
                    (state, moment) -> parts.desk().withdraw(state, command, cause, moment));
        }
    }

    private Step step(String name, LoanId loan, CommandId command, Envelope<?> envelope) {
        return parts.traces()
                .step(name, envelope.traceParent())
                .tag("duepath.loan", loan.value())
                .tag("duepath.command", command.value());
    }

    private void rolled(RollComplete roll, Envelope<?> envelope) {
        task.rolls().heard(roll);
    }

    private void decide(WaitingKey key, Long at) {
        handle(key.customerId(), at, (state, moment) -> parts.desk().due(state, moment));
    }

    private void handle(CustomerId customer, long at, BiFunction<CustomerState, Moment, Handled> step) {
        Moment moment = task.moments().now();
        task.customers().handle(customer, at, state -> step.apply(state, moment));
    }

    private void round(long now) {
        task.rolls().announce();
        task.rolls().slice(SLICE, now);
        if (parts.clock() == NotifierClock.WALL) {
            task.timed().stream().filter(ReleaseDrain::backlog).forEach(drain -> drain.slice(SLICE, now));
        }
    }

    private void release(long now) {
        task.timed().forEach(drain -> drain.slice(SLICE, now));
        task.rolls().giveUp(Instant.ofEpochMilli(now), parts.rollWait());
    }
}
