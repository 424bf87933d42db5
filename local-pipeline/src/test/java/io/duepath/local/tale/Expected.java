package io.duepath.local.tale;

import io.duepath.model.command.Action;
import io.duepath.model.wire.Topic;
import io.duepath.model.wire.Topics;
import java.util.stream.Stream;

/** What a day of a tale must bring, in the words of {@link Wording}. */
public record Expected(Topic topic, String words) {

    /** The loan moved to another bucket. */
    public static Expected moved(String from, String to, int dpd, String arrears, String cause) {
        return new Expected(
                Topics.BUCKET_TRANSITIONS, from + " > " + to + ", dpd " + dpd + ", " + arrears + ", by " + cause);
    }

    /** The loan's status was told. */
    public static Expected status(String bucket, int dpd, String arrears) {
        return new Expected(Topics.LOAN_STATUS, bucket + ", dpd " + dpd + ", " + arrears);
    }

    /** A step was not taken. */
    public static Expected skipped(String step, String reason) {
        return new Expected(Topics.TREATMENT_DECISIONS, step + " " + reason);
    }

    /** A contact is wanted for these arrears, or this amount that falls due. */
    public static Expected wanted(Action action, String step, String occasion, String amount) {
        return new Expected(Topics.NOTIFICATION_COMMANDS, action + " " + step + " " + occasion + " for " + amount);
    }

    /** The same contact with other figures. */
    public static Expected revised(Action action, String step, String occasion, String amount) {
        return new Expected(
                Topics.NOTIFICATION_COMMANDS, action + " " + step + " " + occasion + " for " + amount + ", revision 1");
    }

    /** A contact is taken back. */
    public static Expected withdrawn(String step, String occasion, String reason, String cause) {
        return new Expected(
                Topics.NOTIFICATION_COMMANDS, "withdrawn " + step + " " + occasion + ": " + reason + ", by " + cause);
    }

    /** A contact is wanted, handed out on its channel, and ends as released. */
    public static Stream<Expected> contacted(
            Action action, String step, String occasion, String amount, String template) {
        Topic channel = switch (action) {
            case SMS -> Topics.SMS_COMMANDS;
            case MAIL, OFFER_PLAN -> Topics.MAIL_COMMANDS;
            case CALL -> Topics.CALL_TASKS;
            case VISIT -> Topics.VISIT_TASKS;
            case LEGAL_ESCALATE -> throw new IllegalArgumentException("no contact");
        };
        return Stream.of(
                wanted(action, step, occasion, amount),
                new Expected(channel, template + " naming " + amount),
                new Expected(Topics.CONTACT_LOG, "released " + step + " " + occasion + ": allowed"));
    }

    /** A task that was handed out is cancelled, and the contact log says so. */
    public static Stream<Expected> cancelled(Topic tasks, String channel, String step, String occasion, String reason) {
        return Stream.of(
                new Expected(tasks, "cancelled " + step + " " + occasion + ": " + reason),
                new Expected(Topics.CONTACT_LOG, channel + " of " + step + " " + occasion + " cancelled: " + reason));
    }

    /** The loan goes before the legal desk, which opens a case; staging hears of it and tells the status. */
    public static Stream<Expected> escalated(String occasion, String arrears) {
        return Stream.of(
                new Expected(Topics.LEGAL_COMMANDS, "escalated dpd-91-legal " + occasion + " for " + arrears),
                new Expected(Topics.LEGAL_EVENTS, "case opened for dpd-91-legal " + occasion),
                new Expected(Topics.LOAN_EVENTS, "case opened for dpd-91-legal " + occasion));
    }

    /** The legal step is taken back and the case closed; staging hears of it. */
    public static Stream<Expected> legalWithdrawn(String occasion, String cause, String outcome) {
        return Stream.of(
                new Expected(Topics.LEGAL_COMMANDS, "withdrawn dpd-91-legal " + occasion + ": paid, by " + cause),
                new Expected(Topics.LEGAL_EVENTS, "case closed: " + outcome),
                new Expected(Topics.LOAN_EVENTS, "case closed: " + outcome));
    }

    static Expected told(String words) {
        return new Expected(Topics.LOAN_EVENTS, words);
    }
}
