package io.duepath.local.load;

import dev.failsafe.ExecutionContext;
import dev.failsafe.Failsafe;
import dev.failsafe.FailsafeException;
import dev.failsafe.RetryPolicy;
import dev.failsafe.RetryPolicyBuilder;
import io.duepath.local.feed.Answer;
import io.duepath.local.feed.Answer.Refusal;
import io.duepath.local.feed.FeedException;
import io.duepath.local.feed.IngestDoor;
import io.duepath.local.load.Batch.Sent;
import java.io.ByteArrayOutputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Hands a batch in until ingest has answered for every event of it. What was answered is not sent again, unless the
 * answer itself was lost: then nobody knows, and the batch goes once more.
 */
final class Delivery {

    private static final Duration FIRST = Duration.ofMillis(500);
    private static final Duration LONGEST = Duration.ofSeconds(30);

    private final IngestDoor door;
    private final Duration patience;
    private final Consumer<String> waiting;

    /**
     * @param patience how long one batch is tried
     * @param waiting hears why it has to be tried again
     */
    Delivery(IngestDoor door, Duration patience, Consumer<String> waiting) {
        this.door = door;
        this.patience = patience;
        this.waiting = waiting;
    }

    /** What ingest said to a batch: how many it took, and each refusal with its event. */
    record Outcome(long accepted, List<Refused> refused) {

        /** An event that was refused. */
        record Refused(Sent sent, JsonNode problems) {}
    }

    /**
     * @throws FeedException if ingest refuses to talk, or patience ends
     * @throws InterruptedException if the thread is interrupted meanwhile
     */
    Outcome deliver(List<Sent> batch) throws InterruptedException {
        Pending pending = new Pending(batch);
        try {
            Failsafe.with(policy()).run(() -> pending.take(door.offer(pending.bytes())));
        } catch (FailsafeException e) {
            if (e.getCause() instanceof InterruptedException interrupted) {
                throw interrupted;
            }
            throw e;
        }
        return new Outcome(pending.accepted, pending.refused);
    }

    private RetryPolicy<Object> policy() {
        RetryPolicyBuilder<Object> policy = RetryPolicy.builder()
                .handleIf(failure -> failure instanceof FeedException e && e.isWorthRetrying())
                .withDelayFn(Delivery::pause)
                .onRetry(event -> waiting.accept(words(event.getLastException())));
        return patience.isZero()
                ? policy.withMaxRetries(0).build()
                : policy.withMaxRetries(-1).withMaxDuration(patience).build();
    }

    /** As long as ingest asks for; else twice as long each time. */
    private static Duration pause(ExecutionContext<Object> attempts) {
        if (attempts.getLastException() instanceof FeedException e && e.retryAfter() != null) {
            return e.retryAfter();
        }
        Duration doubled = FIRST.multipliedBy(1L << Math.min(10, Math.max(0, attempts.getAttemptCount() - 1)));
        return doubled.compareTo(LONGEST) < 0 ? doubled : LONGEST;
    }

    private static String words(@Nullable Throwable failure) {
        String message = failure == null ? null : failure.getMessage();
        return message == null ? "no answer" : message;
    }

    /** The events of a batch that have no answer yet. */
    private static final class Pending {
        private List<Sent> open;
        private long accepted;
        private final List<Outcome.Refused> refused = new ArrayList<>();

        Pending(List<Sent> batch) {
            this.open = batch;
        }

        byte[] bytes() {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream(Batch.BYTES);
            for (Sent sent : open) {
                bytes.writeBytes(sent.event().line());
                bytes.write('\n');
            }
            return bytes.toByteArray();
        }

        /** Takes an answer in; complains if it leaves events open. */
        void take(Answer answer) {
            accepted += answer.accepted();
            for (Refusal refusal : answer.refusals()) {
                refused.add(new Outcome.Refused(open.get(Math.toIntExact(refusal.line() - 1)), refusal.problems()));
            }
            List<Sent> left = new ArrayList<>();
            for (int i = 0; i < open.size(); i++) {
                if (answer.leavesOpen(i + 1)) {
                    left.add(open.get(i));
                }
            }
            open = left;
            if (!left.isEmpty()) {
                throw FeedException.unacknowledged(left.size(), answer.retryAfter());
            }
        }
    }
}
