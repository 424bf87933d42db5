package io.duepath.notifier.contact;

import io.duepath.model.contact.ContactEnd;
import io.duepath.model.event.Channel;
import io.duepath.model.loan.CommandId;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What is remembered of a command that ended, so that it never ends twice. Holds no personal data. */
public record Ended(
        CommandId commandId,
        int revision,
        ContactEnd end,
        @Nullable Channel channel,
        LocalDate expiresOn,
        boolean cancelled) {

    /** As long as notification-commands keeps a record that could be read a second time. */
    private static final int DAYS_BEYOND_EXPIRY = 31;

    public Ended {
        Objects.requireNonNull(commandId, "commandId");
        Objects.requireNonNull(end, "end");
        Objects.requireNonNull(expiresOn, "expiresOn");
    }

    boolean forgettable(LocalDate today) {
        return today.isAfter(expiresOn.plusDays(DAYS_BEYOND_EXPIRY));
    }

    /** Whether it is a task that somebody may still carry out. */
    boolean openTask() {
        return end == ContactEnd.RELEASED && !cancelled && (channel == Channel.CALL || channel == Channel.VISIT);
    }

    Ended asCancelled() {
        return new Ended(commandId, revision, end, channel, expiresOn, true);
    }
}
