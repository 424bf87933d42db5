package io.duepath.legal.kafka;

import io.duepath.model.wire.TopicCreation;
import io.duepath.model.wire.Topics;
import java.util.List;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.springframework.context.SmartLifecycle;

/** Makes sure that the topics are there before anything reads or writes them. */
public final class LegalTopics implements SmartLifecycle {

    private final Admin admin;
    private final TopicCreation creation;
    private volatile boolean present;

    public LegalTopics(Admin admin, TopicCreation creation) {
        this.admin = admin;
        this.creation = creation;
    }

    @Override
    public void start() {
        try {
            creation.ensure(admin, List.of(Topics.LEGAL_COMMANDS, Topics.LEGAL_EVENTS));
            present = true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while topics were created", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("topics could not be created", e);
        }
    }

    @Override
    public void stop() {
        present = false;
    }

    @Override
    public boolean isRunning() {
        return present;
    }

    @Override
    public int getPhase() {
        return Integer.MIN_VALUE;
    }
}
