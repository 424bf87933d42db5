package io.duepath.staging.engine;

import io.duepath.model.command.WithdrawReason;
import io.duepath.model.report.PromiseOutcome;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One message that a story waits for, as a sentence. Without {@link #on} it is dated by the business date, without
 * {@link #by} caused by time.
 */
record Expectation(
        String what, @Nullable LocalDate date, @Nullable String cause) {

    static final String DPD_1_30 = "DPD_1_30";
    static final String DPD_31_90 = "DPD_31_90";
    static final String DPD_OVER_90 = "DPD_OVER_90";
    static final String CURRENT = "CURRENT";

    /** A move in the first episode. */
    static Expectation movedTo(String bucket) {
        return movedTo(bucket, 1);
    }

    static Expectation movedTo(String bucket, int episode) {
        return new Expectation("e" + episode + " moved to " + bucket, null, "time");
    }

    /** A command for {@code occasion/step}. */
    static Expectation asked(String chance) {
        return asked(chance, 0);
    }

    /** The same command with newer figures. */
    static Expectation asked(String chance, int revision) {
        return new Expectation(chance + " asked, revision " + revision, null, "time");
    }

    static Expectation withdrawn(String chance, WithdrawReason reason) {
        return new Expectation(chance + " withdrawn, " + reason, null, "time");
    }

    static Expectation overtaken(String chance) {
        return decided(chance, "overtaken");
    }

    static Expectation silenced(String chance, String by) {
        return decided(chance, "silenced by " + by);
    }

    static Expectation unregistered(String chance) {
        return decided(chance, "unregistered");
    }

    static Expectation conditionFalse(String chance) {
        return decided(chance, "condition-false");
    }

    static Expectation promise(String id, PromiseOutcome outcome, String received) {
        return new Expectation("promise " + id + " " + outcome + " with " + received, null, null);
    }

    Expectation on(String day) {
        return new Expectation(what, LocalDate.parse(day), cause);
    }

    Expectation by(String fact) {
        return new Expectation(what, date, fact);
    }

    String sentence(LocalDate today) {
        return what + " on " + (date == null ? today : date) + (cause == null ? "" : " by " + cause);
    }

    private static Expectation decided(String chance, String why) {
        return new Expectation(chance + " " + why, null, null);
    }
}
