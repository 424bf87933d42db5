package io.duepath.local.play;

import io.duepath.local.pipeline.Waiting;
import io.duepath.model.wire.Topic;
import io.duepath.model.wire.Topics;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.TopicPartition;

/**
 * Knows when nothing is under way between the services. Played step by step with a wait for quiet between the steps,
 * a portfolio gives the same figures each time, whatever the machine does.
 */
final class Quiescence {

    private static final Duration PATIENCE = Duration.ofMinutes(5);

    /** The consumer groups of the services. */
    private static final String STAGING = "duepath-staging";

    private static final String NOTIFIER = "duepath-notifier";
    private static final String LEGAL = "duepath-legal";
    private static final String INGEST = "duepath-ingest-legal-events";

    private static final List<Topic> LEGAL_TOPICS = List.of(Topics.LEGAL_COMMANDS, Topics.LEGAL_EVENTS);
    private static final List<Topic> WATCHED =
            List.of(Topics.LOAN_EVENTS, Topics.LEGAL_COMMANDS, Topics.LEGAL_EVENTS, Topics.NOTIFICATION_COMMANDS);

    private final Offsets offsets;
    private final Outputs outputs;
    private final Rolls rolls;
    private final ServiceViews views;
    private Map<TopicPartition, Long> quietLegal = Map.of();

    Quiescence(Offsets offsets, Outputs outputs, Rolls rolls, ServiceViews views) {
        this.offsets = offsets;
        this.outputs = outputs;
        this.rolls = rolls;
        this.views = views;
    }

    /** Waits until the roll of this date is complete everywhere and what followed from it is done. */
    void afterTick(LocalDate date) throws InterruptedException {
        Waiting.until("the roll of " + date, PATIENCE, () -> {
            outputs.check();
            return rolls.complete(date);
        });
        Waiting.until("the contacts of " + date, PATIENCE, () -> views.contactsDecided(date));
        awaitQuiet();
    }

    /** Waits until all that was accepted is applied and what followed from it is done. */
    void awaitQuiet() throws InterruptedException {
        Waiting.until("quiet", PATIENCE, this::isQuiet);
    }

    /** Waits until the notifier has handled every command and its messages have been read here. */
    void awaitContacts() throws InterruptedException {
        Waiting.until("the last contacts", PATIENCE, () -> {
            Map<TopicPartition, Long> ends = offsets.ends(outputs.topics());
            return outputs.isThrough(ends)
                    && offsets.reached(NOTIFIER, outputs.afterLast(Topics.NOTIFICATION_COMMANDS))
                    && offsets.ends(outputs.topics()).equals(ends);
        });
    }

    /**
     * The ends are looked at first and last: a service commits what it has read together with, or after, what it writes,
     * so nothing new has come out of it if they have not moved.
     */
    private boolean isQuiet() throws InterruptedException {
        Map<TopicPartition, Long> ends = offsets.ends(WATCHED);
        boolean quiet = outputs.isThrough(ends)
                && offsets.reached(STAGING, outputs.afterLast(Topics.LOAN_EVENTS))
                && isLegalQuiet(ends)
                && offsets.ends(WATCHED).equals(ends);
        if (quiet) {
            quietLegal = legal(ends);
        }
        return quiet;
    }

    private boolean isLegalQuiet(Map<TopicPartition, Long> ends) throws InterruptedException {
        return legal(ends).equals(quietLegal)
                || (offsets.reached(LEGAL, outputs.afterLast(Topics.LEGAL_COMMANDS))
                        && views.legalOutboxIsEmpty()
                        && offsets.reached(INGEST, outputs.afterLast(Topics.LEGAL_EVENTS)));
    }

    private static Map<TopicPartition, Long> legal(Map<TopicPartition, Long> ends) {
        Map<TopicPartition, Long> some = new HashMap<>(ends);
        List<String> names = LEGAL_TOPICS.stream().map(Topic::name).toList();
        some.keySet().removeIf(partition -> !names.contains(partition.topic()));
        return some;
    }
}
