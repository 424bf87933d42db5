package io.duepath.notifier.kafka;

import io.duepath.model.loan.CommandId;
import io.duepath.model.loan.CustomerId;
import io.duepath.notifier.contact.FollowUp;
import io.duepath.notifier.contact.Waiting;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * The key of a waiting command in an index: when, which, whose. A space parts them, which sorts before every character
 * of an id, so that text order is the order of deciding.
 */
record WaitingKey(CommandId commandId, CustomerId customerId) {

    static String of(CustomerId customerId, Waiting waiting) {
        Instant notBefore = waiting.notBefore();
        String when = notBefore == null ? waiting.request().businessDate().toString() : nextSecond(notBefore);
        return when + " " + waiting.commandId() + " " + customerId;
    }

    static String of(CustomerId customerId, FollowUp followUp) {
        return nextSecond(followUp.due()) + " " + followUp.commandId() + " " + customerId;
    }

    /** Greater than all keys of a date and of those before it. */
    static String after(LocalDate date) {
        return date.plusDays(1).toString();
    }

    /** Greater than all keys of an instant and of those before it. */
    static String after(Instant instant) {
        return second(instant) + "!";
    }

    static WaitingKey parse(String key) {
        int first = key.indexOf(' ');
        int second = key.indexOf(' ', first + 1);
        return new WaitingKey(
                new CommandId(key.substring(first + 1, second)), new CustomerId(key.substring(second + 1)));
    }

    /** The business date at the head of a key. */
    static LocalDate date(String key) {
        return LocalDate.parse(key.substring(0, key.indexOf(' ')));
    }

    /** Keys are whole seconds: one that has come is never found before its time. */
    private static String nextSecond(Instant instant) {
        Instant second = instant.truncatedTo(ChronoUnit.SECONDS);
        return second(second.equals(instant) ? second : second.plusSeconds(1));
    }

    private static String second(Instant instant) {
        return instant.truncatedTo(ChronoUnit.SECONDS).toString();
    }
}
