package io.duepath.local.tale;

import io.duepath.model.wire.Topic;
import io.duepath.model.wire.Topics;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

/** One message about a loan: on which business date, on which topic, and what it says in a few words. */
public record Heard(LocalDate date, Topic topic, String words) {

    /** Topics have no order among each other; this one makes lists of messages comparable. */
    static final List<Topic> ORDER = List.of(
            Topics.LOAN_EVENTS,
            Topics.BUCKET_TRANSITIONS,
            Topics.LOAN_STATUS,
            Topics.TREATMENT_DECISIONS,
            Topics.NOTIFICATION_COMMANDS,
            Topics.SMS_COMMANDS,
            Topics.MAIL_COMMANDS,
            Topics.CALL_TASKS,
            Topics.VISIT_TASKS,
            Topics.CONTACT_LOG,
            Topics.LEGAL_COMMANDS,
            Topics.LEGAL_EVENTS,
            Topics.STAGING_DEAD_LETTERS,
            Topics.REJECTED_EVENTS);

    /** By date, then topic; messages of one topic stay as they are. */
    static final Comparator<Heard> BY_DATE_AND_TOPIC =
            Comparator.comparing(Heard::date).thenComparing(heard -> ORDER.indexOf(heard.topic()));

    @Override
    public String toString() {
        return date + " " + topic.name().substring("duepath.".length()) + ": " + words;
    }
}
