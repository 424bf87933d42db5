package io.duepath.notifier.gate;

import io.duepath.model.command.Action;
import java.util.Locale;

/** What a contact is for; stops and third-party rules permit some. */
public enum Purpose {
    /** Ask for payment. */
    COLLECT,
    /** Remind before or without arrears. */
    DUE_REMINDER,
    /** Offer a plan. */
    OFFER_PLAN,
    /** What the law demands to be sent. */
    STATUTORY_NOTICE,
    /** That collection ends. */
    FINAL_NOTICE,
    /** That a named remedy may or will be used. */
    REMEDY_NOTICE,
    /** Find the debtor. */
    LOCATE,
    /** Pass a message on. */
    RELAY,
    /** The person asked to be contacted. */
    CUSTOMER_INITIATED,
    /** Confirm an opt-out. */
    OPTOUT_CONFIRMATION,
    /** Answer a message. */
    REPLY;

    /** What an action is for when so many days are overdue. */
    public static Purpose of(Action action, int dpd) {
        if (action == Action.OFFER_PLAN) {
            return OFFER_PLAN;
        }
        return dpd <= 0 ? DUE_REMINDER : COLLECT;
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
