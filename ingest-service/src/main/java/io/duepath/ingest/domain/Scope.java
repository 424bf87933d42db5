package io.duepath.ingest.domain;

import io.duepath.model.event.BusinessDateAdvanced;
import io.duepath.model.event.Fact;
import io.duepath.model.event.LoanReleased;

/** What a caller may be allowed to do. Its name as text is the word of configuration and tokens. */
public enum Scope {
    /** Hand in facts. */
    EVENTS_WRITE("events:write"),
    /** Move the business calendar. */
    BUSINESS_DATE_WRITE("business-date:write"),
    /** Let parked loans go on. */
    LOANS_RELEASE("loans:release");

    private final String word;

    Scope(String word) {
        this.word = word;
    }

    /** What a caller must be allowed to do to hand in a fact of this type. */
    public static Scope neededFor(Class<? extends Fact> type) {
        if (type == BusinessDateAdvanced.class) {
            return BUSINESS_DATE_WRITE;
        }
        return type == LoanReleased.class ? LOANS_RELEASE : EVENTS_WRITE;
    }

    @Override
    public String toString() {
        return word;
    }
}
