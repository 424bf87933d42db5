package io.duepath.notifier.contact;

import io.duepath.model.event.Channel;
import java.util.Objects;

/** One order of a command: which channel carried which text. */
public record Sent(Channel channel, String template) {

    public Sent {
        Objects.requireNonNull(channel, "channel");
        Objects.requireNonNull(template, "template");
    }
}
