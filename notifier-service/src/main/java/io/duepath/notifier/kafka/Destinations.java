package io.duepath.notifier.kafka;

import io.duepath.model.wire.Topic;
import io.duepath.model.wire.Topics;
import io.duepath.notifier.contact.Emitted.Destination;

/** Which topic each destination is, and the name of the sink that writes it. */
final class Destinations {

    private Destinations() {}

    static Topic topic(Destination destination) {
        return switch (destination) {
            case SMS -> Topics.SMS_COMMANDS;
            case MAIL -> Topics.MAIL_COMMANDS;
            case CALL -> Topics.CALL_TASKS;
            case VISIT -> Topics.VISIT_TASKS;
            case CONTACT_LOG -> Topics.CONTACT_LOG;
        };
    }

    static String sink(Destination destination) {
        return topic(destination).name().substring("duepath.".length()) + "-out";
    }
}
