package io.duepath.notifier.gate;

import java.util.Locale;

/** Who the person is to the debt. */
public enum Role {
    /** Owes it. */
    DEBTOR,
    /** Owes it too. */
    CO_DEBTOR,
    /** Answers for it. */
    GUARANTOR,
    /** Speaks for the debtor. */
    LAWYER,
    /** Was named as a contact, owes nothing. */
    CONTACT_PERSON,
    /** Anybody else. */
    UNRELATED;

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
